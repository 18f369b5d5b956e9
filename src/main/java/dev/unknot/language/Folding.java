package dev.unknot.language;

import java.text.Normalizer;

/**
 * Folds one code point to the plain form that words are compared in: lower case, compatibility
 * forms and accents undone, curly quotes straight, letters of other scripts that look Latin read as
 * Latin (the confusables of Unicode TR 39 that fit in a word).
 */
final class Folding {

  private static final String LOOK_ALIKES = "аaеeоoрpсcуyхxіiјjѕsһhԁdνvοoαaιiκkρpτtωw";

  private Folding() {}

  /**
   * Whether the code point shows nothing and is read over: zero-width characters, soft hyphens,
   * variation selectors.
   */
  static boolean invisible(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || codePoint >= 0xFE00 && codePoint <= 0xFE0F
        || Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  static String fold(int codePoint) {
    if (codePoint < 0x80) {
      return String.valueOf((char) Character.toLowerCase(codePoint));
    }
    if (apostrophe(codePoint)) {
      return "'";
    }
    String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(plain.length());
    plain
        .codePoints()
        .filter(part -> !invisible(part))
        .map(Character::toLowerCase)
        .forEach(part -> folded.appendCodePoint(latin(part)));
    return folded.toString();
  }

  static boolean apostrophe(int codePoint) {
    return codePoint == '\''
        || codePoint == 0x2018
        || codePoint == 0x2019
        || codePoint == 0x02BC
        || codePoint == '`'
        || codePoint == 0xB4;
  }

  static boolean dash(int codePoint) {
    return codePoint == '-' || codePoint >= 0x2010 && codePoint <= 0x2015 || codePoint == 0x2212;
  }

  private static int latin(int codePoint) {
    int at = LOOK_ALIKES.indexOf(codePoint);
    return at >= 0 && at % 2 == 0 ? LOOK_ALIKES.charAt(at + 1) : codePoint;
  }
}
