package dev.unknot.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a stretch of English prose into sentences, in one pass. */
public final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      Set.of("e.g", "i.e", "vs", "dr", "mr", "mrs", "ms", "st", "prof", "cf", "al");

  /** These are cut short before a figure alone: "No. 3", but "for 5 min. Then rest." */
  private static final Set<String> BEFORE_FIGURES =
      Set.of("no", "fig", "approx", "ca", "min", "max");

  /** One more than any abbreviation has. */
  private static final int ENOUGH = 7;

  private static final int LONGEST_LIST_NUMBER = 2;

  private Sentences() {}

  /**
   * The sentences between two offsets, trimmed of white space, in order; together they hold every
   * visible character.
   */
  public static List<Span> split(String text, Span range) {
    List<Span> sentences = new ArrayList<>();
    int start = afterSpace(text, range.start(), range.end());
    for (int at = start; at < range.end(); at++) {
      if (!ends(text.charAt(at))) {
        continue;
      }
      int end = afterClosers(text, at + 1, range.end());
      boolean last = end == range.end();
      if (last || (space(text.charAt(end)) && !goesOn(text, new Span(start, at), end, range))) {
        add(sentences, text, start, end);
        start = afterSpace(text, end, range.end());
      }
      at = end - 1;
    }
    add(sentences, text, start, range.end());
    return List.copyOf(sentences);
  }

  /** The span without white space, no-break spaces included, at its ends. */
  public static Span trim(String text, Span span) {
    int start = afterSpace(text, span.start(), span.end());
    int end = span.end();
    while (end > start && space(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static void add(List<Span> sentences, String text, int start, int end) {
    Span sentence = trim(text, new Span(start, end));
    if (sentence.length() > 0) {
      sentences.add(sentence);
    }
  }

  private static boolean ends(char character) {
    return character == '.' || character == '!' || character == '?' || character == '\u2026';
  }

  private static int afterSpace(String text, int from, int limit) {
    int at = from;
    while (at < limit && space(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int afterClosers(String text, int from, int limit) {
    int at = from;
    while (at < limit && (ends(text.charAt(at)) || closes(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  /** Brackets, quotes and marks of emphasis that can stand behind a full stop. */
  private static boolean closes(char character) {
    return ")]\"'*_\u201d\u2019".indexOf(character) >= 0;
  }

  /** Whether the sentence so far, up to its mark, goes on behind the mark. */
  private static boolean goesOn(String text, Span sentence, int after, Span range) {
    int next = afterSpace(text, after, range.end());
    if (next < range.end() && addsTo(text.charAt(next))) {
      return true;
    }
    int mark = sentence.end();
    boolean stop = text.charAt(mark) == '.' && (mark + 1 == after || !ends(text.charAt(mark + 1)));
    boolean figure = next < range.end() && Character.isDigit(text.charAt(next));
    return stop && abbreviated(text, sentence, figure);
  }

  /** A small letter goes on; what stands in brackets belongs to what it qualifies. */
  private static boolean addsTo(char character) {
    return character == '(' || Character.isLowerCase(character);
  }

  private static boolean abbreviated(String text, Span sentence, boolean beforeFigure) {
    int from = sentence.end();
    int limit = Math.max(sentence.start(), from - ENOUGH);
    while (from > limit && !parts(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, sentence.end()).toLowerCase(Locale.ROOT);
    return ABBREVIATIONS.contains(word)
        || (beforeFigure && BEFORE_FIGURES.contains(word))
        || initial(text, sentence, from)
        || listNumber(text, sentence);
  }

  /**
   * A single capital is a name's first letter, unless an ordinary word before it says otherwise.
   */
  private static boolean initial(String text, Span sentence, int from) {
    if (sentence.end() - from != 1
        || !Character.isUpperCase(text.charAt(from))
        || text.charAt(from) == 'I') {
      return false;
    }
    Span before = trim(text, new Span(sentence.start(), from));
    int at = before.end();
    while (at > before.start() && !parts(text.charAt(at - 1))) {
      at--;
    }
    return at == before.end() || !Character.isLowerCase(text.charAt(at));
  }

  /** A list number such as "1." belongs to what follows it. */
  private static boolean listNumber(String text, Span sentence) {
    boolean digits = sentence.length() > 0 && sentence.length() <= LONGEST_LIST_NUMBER;
    for (int at = sentence.start(); digits && at < sentence.end(); at++) {
      digits = Character.isDigit(text.charAt(at));
    }
    return digits;
  }

  private static boolean parts(char character) {
    return space(character) || character == '(';
  }

  private static boolean space(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '\uFEFF';
  }
}
