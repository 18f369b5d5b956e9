package dev.unknot.answer.support;

import dev.unknot.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text and its citation markers.
 *
 * @param blanked the text with blanks in place of them
 */
public record Markers(String blanked, List<Marker> all) {

  /** {@code [1]}, {@code [1, 2]}, {@code (source 3)}. */
  private static final Pattern MARKER =
      Pattern.compile(
          "\\s?\\[\\s*(?:(?:source|passage|doc|document|claim)s?\\s*)?(\\d{1,4}(?:\\s*[,;]\\s*\\d{1,4})*)\\s*]"
              + "|\\s?\\((?:source|passage|document|claim)s?\\s*(\\d{1,4}(?:\\s*(?:,|;|and)\\s*\\d{1,4})*)\\)",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_NUMBER = 4;

  /** One marker, which may name several passages. */
  record Marker(Span span, List<Integer> numbers) {
    Marker {
      numbers = List.copyOf(numbers);
    }
  }

  public Markers {
    all = List.copyOf(all);
  }

  public static Markers of(String text) {
    List<Marker> all = new ArrayList<>();
    StringBuilder blanked = new StringBuilder(text);
    Matcher marker = MARKER.matcher(text);
    while (marker.find()) {
      Span span = new Span(marker.start(), marker.end());
      blanked.replace(span.start(), span.end(), " ".repeat(span.length()));
      String numbers = marker.group(1) == null ? marker.group(2) : marker.group(1);
      all.add(new Marker(span, numbers(numbers)));
    }
    return new Markers(blanked.toString(), all);
  }

  /** The numbers of the markers that begin between two offsets, each once. */
  public List<Integer> within(int start, int end) {
    return all.stream()
        .filter(marker -> marker.span().start() >= start && marker.span().start() < end)
        .flatMap(marker -> marker.numbers().stream())
        .distinct()
        .toList();
  }

  /** Numbers as markers, to be put behind a sentence. */
  public static String written(List<Integer> numbers) {
    return numbers.stream().map(number -> " [" + number + "]").collect(Collectors.joining());
  }

  /** The text without them, and without the blank before each. */
  String removed() {
    StringBuilder text = new StringBuilder(blanked);
    for (Marker marker : all.reversed()) {
      text.delete(marker.span().start(), marker.span().end());
    }
    return text.toString();
  }

  private static List<Integer> numbers(String text) {
    List<Integer> numbers = new ArrayList<>();
    for (String number : text.split("\\D+", -1)) {
      if (!number.isEmpty() && number.length() <= LONGEST_NUMBER) {
        numbers.add(Integer.parseInt(number));
      }
    }
    return numbers;
  }
}
