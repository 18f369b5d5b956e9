package dev.unknot.corpus;

import dev.unknot.language.Span;
import java.util.Optional;

/**
 * The bullet or number that opens a list item.
 *
 * @param number the printed number; 0 for a bullet
 * @param content what the item says on this line
 * @param firm whether it opens an item even in the middle of a paragraph; a dash or a number there
 *     can be a wrapped line of prose
 */
record Marker(int number, Span content, boolean firm) {

  /** These are bullets and nothing else, so that no space need follow. */
  private static final String SURE_BULLETS = "•◦▪▫●○‣⁃∙■□➢➤►✓✔✅❖☐☑";

  private static final String BULLETS = "-*+·–—";
  private static final String DASHES = "–—";
  private static final int DIGITS = 3;

  boolean ordered() {
    return number > 0;
  }

  static Optional<Marker> of(String text, Line line) {
    Span content = line.content();
    if (content.length() == 0) {
      return Optional.empty();
    }
    char first = text.charAt(content.start());
    boolean sure = SURE_BULLETS.indexOf(first) >= 0;
    if (sure || (BULLETS.indexOf(first) >= 0 && gap(text, content.start() + 1, content.end()))) {
      Span item = rest(text, content, content.start() + 1);
      boolean firm = DASHES.indexOf(first) < 0;
      return Optional.of(new Marker(0, boxless(text, item), firm));
    }
    return number(text, content);
  }

  /** Reads {@code 1.}, {@code 1)}, {@code (1)} and {@code Step 1:}. */
  private static Optional<Marker> number(String text, Span content) {
    int at = content.start();
    boolean step = text.regionMatches(true, at, "step ", 0, 5);
    boolean bracket = text.charAt(at) == '(';
    at += step ? 5 : 0;
    at += bracket ? 1 : 0;
    int from = at;
    while (at < content.end() && at - from < DIGITS && digit(text.charAt(at))) {
      at++;
    }
    if (at == from || at == content.end()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(text, from, at, 10);
    char close = text.charAt(at);
    boolean closes = close == ')' || (!bracket && close == '.') || (step && close == ':');
    Span rest = rest(text, content, at + 1);
    boolean bare = step && rest.length() == 0;
    if (!closes || number == 0 || bare || !gap(text, at + 1, content.end())) {
      return Optional.empty();
    }
    return Optional.of(new Marker(number, rest, number == 1 || step));
  }

  private static boolean digit(char character) {
    return character >= '0' && character <= '9';
  }

  /** Whether nothing or white space, the no-break kinds too, stands at a place. */
  static boolean gap(String text, int at, int end) {
    return at == end
        || Character.isWhitespace(text.charAt(at))
        || Character.isSpaceChar(text.charAt(at));
  }

  /** A box to tick is part of the mark. */
  private static Span boxless(String text, Span item) {
    boolean box = text.startsWith("[ ] ", item.start()) || text.startsWith("[x] ", item.start());
    return box ? rest(text, item, item.start() + 3) : item;
  }

  private static Span rest(String text, Span content, int from) {
    int at = from;
    while (at < content.end() && gap(text, at, content.end())) {
      at++;
    }
    return new Span(at, content.end());
  }
}
