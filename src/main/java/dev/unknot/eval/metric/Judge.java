package dev.unknot.eval.metric;

import dev.unknot.eval.service.Response.Citation;
import java.util.List;

/** Says whether passages bear out a statement. */
public interface Judge {

  /** Who judges, for the reports. */
  String name();

  boolean supports(String statement, List<Citation> passages);

  /**
   * Takes a statement as borne out by a passage that holds it to the letter, white space aside:
   * strict, and enough for answers that quote.
   */
  Judge OF_LETTERS =
      new Judge() {
        @Override
        public String name() {
          return "the words stand in the quote";
        }

        @Override
        public boolean supports(String statement, List<Citation> passages) {
          String wanted = collapsed(statement);
          return passages.stream().anyMatch(each -> collapsed(each.quote()).contains(wanted));
        }

        private String collapsed(String text) {
          return text.replaceAll("[\\s\\u00a0]+", " ").strip();
        }
      };
}
