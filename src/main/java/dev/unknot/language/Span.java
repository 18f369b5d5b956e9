package dev.unknot.language;

import java.util.Optional;

/** A half-open range of UTF-16 code units in some text. */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span: " + start + "-" + end + " (expected: 0 <= start <= end)");
    }
  }

  /** Where a text first names some words, in whatever case; nothing if it does not. */
  public static Optional<Span> find(String text, String words) {
    for (int at = 0; !words.isBlank() && at + words.length() <= text.length(); at++) {
      if (text.regionMatches(true, at, words, 0, words.length())) {
        return Optional.of(new Span(at, at + words.length()));
      }
    }
    return Optional.empty();
  }

  public int length() {
    return end - start;
  }

  public String of(String text) {
    return text.substring(start, end);
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
