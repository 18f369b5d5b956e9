package dev.unknot.eval.report;

import static dev.unknot.eval.report.Html.text;

import java.util.Locale;

/** Draws an SVG picture, mark by mark. Colours come from the page's style by class names. */
final class Svg {

  private final StringBuilder marks = new StringBuilder();

  Svg rect(String style, double x, double y, double width, double height) {
    return add(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"2\"/>"
            .formatted(style, at(x), at(y), at(width), at(height)));
  }

  Svg circle(String style, double x, double y, double radius) {
    return add(
        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
            .formatted(style, at(x), at(y), at(radius)));
  }

  Svg line(String style, double fromX, double fromY, double toX, double toY) {
    return add(
        "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
            .formatted(style, at(fromX), at(fromY), at(toX), at(toY)));
  }

  /** Words whose left end is at x. */
  Svg words(String style, double x, double y, String words) {
    return add(
        "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
            .formatted(style, at(x), at(y), text(words)));
  }

  /** Words whose middle is at x. */
  Svg centred(String style, double x, double y, String words) {
    return add(
        "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>"
            .formatted(style, at(x), at(y), text(words)));
  }

  /** Draws what follows as a link with a title, until {@link #end}. */
  Svg link(String anchor, String title) {
    return add("<a href=\"#%s\"><title>%s</title>".formatted(anchor, text(title)));
  }

  Svg end() {
    return add("</a>");
  }

  /**
   * The picture.
   *
   * @param title what it shows, for those who do not see it
   */
  String picture(int width, int height, String title) {
    String head =
        String.format(
            Locale.ROOT,
            "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n",
            width,
            height,
            text(title));
    return head + marks + "</svg>\n";
  }

  private Svg add(String mark) {
    marks.append(mark).append('\n');
    return this;
  }

  /** As fine as a screen can show. */
  private static String at(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
