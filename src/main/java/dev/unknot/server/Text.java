package dev.unknot.server;

/** Texts that come from outside. */
final class Text {

  private static final int SHORT = 60;

  private Text() {}

  /** The text, if it says something and is fit. */
  static String saying(String field, String text, int longest) {
    if (text.isBlank()) {
      throw RequestException.badField(field, "empty (expected: some words)");
    }
    return checked(field, text, longest);
  }

  /** The text, if it is not too long and is one that can be kept and sent to the letter. */
  static String checked(String field, String text, int longest) {
    if (text.length() > longest) {
      throw RequestException.badField(
          field, text.length() + " characters (expected: at most " + longest + ")");
    }
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(unit)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(unit)) {
        throw RequestException.badField(
            field, "half a surrogate pair at " + i + " (expected: Unicode text)");
      } else if (unit == 0) {
        throw RequestException.badField(
            field, "the character NUL at " + i + " (expected: Unicode text)");
      }
    }
    return text;
  }

  /** What may be repeated of a text in a message. */
  static String shortened(String text) {
    String visible = text.replaceAll("\\p{C}", "?");
    return visible.length() <= SHORT ? visible : visible.substring(0, SHORT) + "…";
  }
}
