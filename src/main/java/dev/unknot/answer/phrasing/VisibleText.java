package dev.unknot.answer.phrasing;

/** Text without what is not seen: control, format and private characters, variation selectors. */
final class VisibleText {

  private static final int FIRST_SELECTOR = 0xFE00;
  private static final int LAST_SELECTOR = 0xFE0F;
  private static final int FIRST_TAG = 0xE0000;
  private static final int LAST_TAG = 0xE01EF;

  private VisibleText() {}

  static String of(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(character -> {
          if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            visible.append(' ');
          } else if (!hidden(character)) {
            visible.appendCodePoint(character);
          }
        });
    return visible.toString();
  }

  private static boolean hidden(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || character >= FIRST_SELECTOR && character <= LAST_SELECTOR
        || character >= FIRST_TAG && character <= LAST_TAG;
  }
}
