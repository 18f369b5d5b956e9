package dev.unknot.cli;

import java.util.Map;

/**
 * How text is shown.
 *
 * @param color whether colours are wanted and seen
 * @param width columns of a line
 */
record Terminal(boolean color, int width) {

  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;
  private static final int USUAL = 80;
  private static final String PLAIN = "\u001b[0m";

  /** An ANSI style. */
  enum Style {
    DIM("\u001b[2m"),
    BOLD("\u001b[1m"),
    ALARM("\u001b[1;31m");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  /**
   * What the environment says.
   *
   * @param color whether no option forbids colours and standard output is a terminal
   */
  static Terminal of(Map<String, String> environment, boolean color) {
    String columns = environment.getOrDefault("COLUMNS", "");
    boolean number =
        !columns.isEmpty() && columns.length() < 5 && columns.chars().allMatch(Character::isDigit);
    int width = number ? Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST) : USUAL;
    return new Terminal(color && environment.getOrDefault("NO_COLOR", "").isEmpty(), width);
  }

  String styled(Style style, String text) {
    return color ? style.code + text + PLAIN : text;
  }

  /** Text in lines of the width; all but the first are indented. */
  String wrapped(String text, String indent) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      boolean first = column == 0;
      if (!first && column + 1 + word.length() > width) {
        lines.append('\n').append(indent);
        column = indent.length();
        first = true;
      }
      lines.append(first ? "" : " ").append(word);
      column += (first ? 0 : 1) + word.length();
      column = Math.max(column, 1);
    }
    return lines.toString();
  }

  /** A stretch of a document on one line, in quotes. */
  static String quoted(String text) {
    return "\"" + text.strip().replaceAll("[\\s\\u00a0]+", " ") + "\"";
  }
}
