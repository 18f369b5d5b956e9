package dev.unknot.store;

/**
 * Text of any kind in a form that every database takes and gives back: NUL, half a surrogate pair
 * and the escape itself are written as the escape and four hexadecimal digits.
 */
final class AnyText {

  /** The control character SUBSTITUTE, which nobody types. */
  private static final char ESCAPE = '\u001a';

  private AnyText() {}

  static String write(String text) {
    if (text.chars().allMatch(unit -> unit > ESCAPE && !Character.isSurrogate((char) unit))) {
      return text;
    }
    StringBuilder written = new StringBuilder(text.length() + 16);
    for (int i = 0, point; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (point == 0 || point == ESCAPE || isHalf(point)) {
        written.append(ESCAPE).append("%04x".formatted(point));
      } else {
        written.appendCodePoint(point);
      }
    }
    return written.toString();
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  static String read(String written) {
    int escape = written.indexOf(ESCAPE);
    if (escape < 0) {
      return written;
    }
    StringBuilder text = new StringBuilder(written.length());
    int from = 0;
    for (; escape >= 0; escape = written.indexOf(ESCAPE, from)) {
      text.append(written, from, escape);
      text.append((char) Integer.parseInt(written, escape + 1, escape + 5, 16));
      from = escape + 5;
    }
    return text.append(written, from, written.length()).toString();
  }
}
