package dev.unknot.corpus;

import java.util.Collection;
import java.util.List;

/** Text made plain for looking up marks: lower case, straight quotes, single spaces. */
record Plain(String text) {

  static Plain of(String raw) {
    StringBuilder plain = new StringBuilder(raw.length());
    for (int at = 0; at < raw.length(); at++) {
      char character = raw.charAt(at);
      if (space(character)) {
        if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
          plain.append(' ');
        }
      } else {
        plain.append(straight(character));
      }
    }
    return new Plain(plain.toString().strip());
  }

  static boolean space(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '\uFEFF'
        || character == '\u200B';
  }

  private static char straight(char character) {
    return switch (character) {
      case '\u2018', '\u2019', '\u02BC' -> '\'';
      case '\u201C', '\u201D' -> '"';
      case '\u2013', '\u2014', '\u2011' -> '-';
      default -> Character.toLowerCase(character);
    };
  }

  /** The words, without marks at their ends. */
  List<String> words() {
    return text.isEmpty()
        ? List.of()
        : List.of(text.split(" ")).stream().map(Plain::bare).filter(w -> !w.isEmpty()).toList();
  }

  /** Without marks that end or follow a line. */
  Plain bare() {
    return new Plain(bare(text));
  }

  boolean hasAny(Collection<String> phrases) {
    return phrases.stream().anyMatch(this::has);
  }

  boolean opensWithAny(Collection<String> phrases) {
    return phrases.stream().anyMatch(phrase -> text.startsWith(phrase) && ends(phrase.length()));
  }

  private boolean has(String phrase) {
    for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      if ((at == 0 || parts(text.charAt(at - 1))) && ends(at + phrase.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean ends(int at) {
    return at == text.length() || parts(text.charAt(at));
  }

  private static boolean parts(char character) {
    return !Character.isLetterOrDigit(character) && character != '\'';
  }

  private static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }
}
