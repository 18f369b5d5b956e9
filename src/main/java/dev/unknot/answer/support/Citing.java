package dev.unknot.answer.support;

import dev.unknot.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence without its citation markers, and what it marks and quotes.
 *
 * @param cited the numbers of its markers
 * @param quotes what stands in it between quotation marks
 */
record Citing(String text, List<Integer> cited, List<String> quotes) {

  private static final Pattern QUOTE =
      Pattern.compile(
          "[\"\u201c\u201d]([^\"\u201c\u201d]+)[\"\u201c\u201d]|(?<!\\w)[\u2018']([^\u2018\u2019']+(?:['\u2019]\\w[^\u2018\u2019']*)*)['\u2019](?!\\w)");

  Citing {
    cited = List.copyOf(cited);
    quotes = List.copyOf(quotes);
  }

  static Citing of(String sentence) {
    Markers markers = Markers.of(sentence);
    String text = markers.removed();
    List<String> quotes = new ArrayList<>();
    Matcher quote = QUOTE.matcher(text);
    while (quote.find()) {
      Span span =
          quote.group(1) == null
              ? new Span(quote.start(2), quote.end(2))
              : new Span(quote.start(1), quote.end(1));
      quotes.add(span.of(text));
    }
    return new Citing(text, markers.within(0, sentence.length()), quotes);
  }
}
