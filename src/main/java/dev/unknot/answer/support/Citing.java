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

  /** {@code [1]}, {@code [1, 2]}, {@code (source 3)}. */
  private static final Pattern MARKER =
      Pattern.compile(
          "\\s?\\[\\s*(?:(?:source|passage|doc|document)s?\\s*)?(\\d{1,4}(?:\\s*[,;]\\s*\\d{1,4})*)\\s*]"
              + "|\\s?\\((?:source|passage|document)s?\\s*(\\d{1,4}(?:\\s*(?:,|;|and)\\s*\\d{1,4})*)\\)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern QUOTE =
      Pattern.compile(
          "[\"\u201c\u201d]([^\"\u201c\u201d]+)[\"\u201c\u201d]|(?<!\\w)[\u2018']([^\u2018\u2019']+(?:['\u2019]\\w[^\u2018\u2019']*)*)['\u2019](?!\\w)");

  private static final int LONGEST_NUMBER = 4;

  Citing {
    cited = List.copyOf(cited);
    quotes = List.copyOf(quotes);
  }

  static Citing of(String sentence) {
    List<Integer> cited = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Matcher marker = MARKER.matcher(sentence);
    int at = 0;
    while (marker.find()) {
      text.append(sentence, at, marker.start());
      at = marker.end();
      String numbers = marker.group(1) == null ? marker.group(2) : marker.group(1);
      for (String number : numbers.split("\\D+", -1)) {
        if (!number.isEmpty() && number.length() <= LONGEST_NUMBER) {
          cited.add(Integer.parseInt(number));
        }
      }
    }
    text.append(sentence.substring(at));
    List<String> quotes = new ArrayList<>();
    Matcher quote = QUOTE.matcher(text);
    while (quote.find()) {
      Span span =
          quote.group(1) == null
              ? new Span(quote.start(2), quote.end(2))
              : new Span(quote.start(1), quote.end(1));
      quotes.add(span.of(text.toString()));
    }
    return new Citing(text.toString(), cited, quotes);
  }
}
