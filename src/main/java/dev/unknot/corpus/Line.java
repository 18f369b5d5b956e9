package dev.unknot.corpus;

import dev.unknot.language.Sentences;
import dev.unknot.language.Span;

/**
 * A line of a text.
 *
 * @param content what it shows, without white space at its ends
 * @param indent how many columns stand before that
 * @param next where the next line starts
 */
record Line(int start, Span content, int indent, int next) {

  private static final int TAB = 4;

  static Line at(String text, int start) {
    int end = start;
    while (end < text.length() && !breaks(text.charAt(end))) {
      end++;
    }
    int next = Math.min(end + 1, text.length());
    if (text.startsWith("\r\n", end)) {
      next = end + 2;
    }
    Span content = Sentences.trim(text, new Span(start, end));
    return new Line(start, content, indent(text, start, content.start()), next);
  }

  static boolean breaks(char character) {
    return switch (character) {
      case '\n', '\r', '\f', '\u0085', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }

  boolean blank() {
    return content.length() == 0;
  }

  private static int indent(String text, int from, int to) {
    int columns = 0;
    for (int at = from; at < to; at++) {
      columns += text.charAt(at) == '\t' ? TAB - columns % TAB : 1;
    }
    return columns;
  }
}
