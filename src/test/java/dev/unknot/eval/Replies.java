package dev.unknot.eval;

import java.util.List;

/** Replies and documents, made by hand, that the tests judge. */
public final class Replies {

  /** The one document that these replies cite; its sentences are at {@link #place}. */
  public static final String DOCUMENT =
      """
      ---
      title: A ball
      ---

      ## Tender spots

      Hold the ball on a tender spot for 10 to 20 seconds.
      Keep the ball off the spine.
      """;

  public static final String HOLD = "Hold the ball on a tender spot for 10 to 20 seconds.";

  public static final String SPINE = "Keep the ball off the spine.";

  private Replies() {}

  public static String answer(String... quotes) {
    return cited("answer", "", quotes);
  }

  public static String stop(String rule) {
    String safety =
        """
        , "safety": {"level": "stop", "rule": "%s", "also": ["too-much-pain"]}\
        """
            .formatted(rule);
    return cited("stop", safety, SPINE);
  }

  public static String routine(int step, int of) {
    String routine =
        """
        , "routine": {"id": "calves", "state": "running", "step": {"number": %d, "of": %d}}\
        """
            .formatted(step, of);
    return cited("routine", routine, HOLD);
  }

  public static String abstain(String reason) {
    return """
    {"kind": "abstain", "text": "The articles do not say.", "reason": "%s"}\
    """
        .formatted(reason);
  }

  public static String smalltalk(String text) {
    return """
    {"kind": "smalltalk", "text": "%s"}\
    """
        .formatted(text);
  }

  /** Where a sentence stands in the document. */
  public static int place(String sentence) {
    return DOCUMENT.indexOf(sentence);
  }

  /** A reply that consists of quotes, each with its marker and its citation of another source. */
  private static String cited(String kind, String more, String... quotes) {
    StringBuilder text = new StringBuilder();
    StringBuilder claims = new StringBuilder();
    StringBuilder citations = new StringBuilder();
    int number = 0;
    for (String quote : List.of(quotes)) {
      number++;
      text.append(text.isEmpty() ? "" : " ");
      String comma = number == 1 ? "" : ", ";
      claims.append(
          """
          %s{"start": %d, "end": %d, "citations": [%d]}\
          """
              .formatted(comma, text.length(), text.length() + quote.length(), number));
      text.append(quote).append(" [").append(number).append("]");
      int start = place(quote);
      citations.append(
          """
          %s{"id": %d, "document": "ball", "source": "00%d_a.txt", "title": "A ball",
             "section": "Tender spots", "start": %d, "end": %d, "quote": "%s",
             "url": "/sources/ball#c=%d-%d"}\
          """
              .formatted(
                  comma,
                  number,
                  number,
                  start,
                  start + quote.length(),
                  quote,
                  start,
                  start + quote.length()));
    }
    return """
    {"conversation": "c", "turn": 1, "kind": "%s", "text": "%s", "claims": [%s], "citations": [%s]%s}\
    """
        .formatted(kind, text, claims, citations, more);
  }
}
