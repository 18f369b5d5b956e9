package dev.unknot.corpus;

import dev.unknot.language.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells lines that were wrapped from lines that were ended on purpose, as in "Hold: 20 s" above
 * "Repeat: 3 times". A line is ended on purpose if the next word begins large and would still have
 * fitted on it.
 */
final class Runs {

  /** Wrapped text is wider than this. */
  private static final int NARROWEST = 50;

  private Runs() {}

  /** The stretches of a block that run on, in order; sentences do not go beyond them. */
  static List<Span> of(String text, Span block) {
    int width = Math.max(NARROWEST, widest(text, block));
    List<Span> runs = new ArrayList<>();
    int start = block.start();
    for (Line line = Line.at(text, start); line.next() < block.end(); ) {
      Line next = Line.at(text, line.next());
      if (!joined(text, line.content()) && large(text, next) && fits(text, line, next, width)) {
        runs.add(new Span(start, line.content().end()));
        start = next.content().start();
      }
      line = next;
    }
    runs.add(new Span(start, block.end()));
    return List.copyOf(runs);
  }

  private static int widest(String text, Span block) {
    int widest = 0;
    for (int at = block.start(); at < block.end(); ) {
      Line line = Line.at(text, at);
      widest = Math.max(widest, line.content().length());
      at = line.next();
    }
    return widest;
  }

  /** Whether a line's own end asks for more. */
  private static boolean joined(String text, Span line) {
    char last = text.charAt(line.end() - 1);
    return last == ',' || last == ';' || last == '-' || last == '\u2013' || last == '(';
  }

  private static boolean large(String text, Line line) {
    int first = text.codePointAt(line.content().start());
    return Character.isUpperCase(first);
  }

  private static boolean fits(String text, Line line, Line next, int width) {
    int room = width - line.content().length() - 1;
    int at = next.content().start();
    while (at < next.content().end() && room >= 0 && !Plain.space(text.charAt(at))) {
      at++;
      room--;
    }
    return room >= 0;
  }
}
