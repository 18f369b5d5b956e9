package dev.unknot.server;

/** Text in HTML. */
final class Html {

  private Html() {}

  /** A text so that it reads as itself, in an element or a quoted attribute. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
