package dev.unknot.eval.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the page is written with. */
final class Html {

  private static final Pattern SLOT = Pattern.compile("@(\\w+)@");

  private Html() {}

  /** A text as it may stand in an element or an attribute in double quotes. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A file beside this class. */
  static String resource(String name) {
    try (InputStream in = Html.class.getResourceAsStream("/dev/unknot/eval/report/" + name)) {
      if (in == null) {
        throw new IllegalStateException("resource: " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills the slots of a template in one go, so that what is filled in has no slots. */
  static String fill(String template, Map<String, String> values) {
    return SLOT.matcher(template)
        .replaceAll(
            slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), slot.group())));
  }

  /** The name of a case as an element's id. */
  static String anchor(String caseId) {
    return text("case/" + caseId);
  }
}
