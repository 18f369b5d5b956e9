package dev.unknot.eval.check;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** How checks word what they expected and got. */
final class Words {

  private static final int LONGEST = 300;

  private Words() {}

  static String quoted(String text) {
    String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    return "\"" + shown + "\"";
  }

  static String list(Collection<String> texts, String between) {
    return texts.stream().map(Words::quoted).collect(Collectors.joining(between));
  }

  static String names(Collection<String> names, String between) {
    return names.isEmpty() ? "none" : String.join(between, names);
  }

  /** A text as it is searched: white space collapsed, curly quotes straightened, in lower case. */
  static String folded(String text) {
    return text.replace('\u2019', '\'')
        .replace('\u2018', '\'')
        .replace('\u201c', '"')
        .replace('\u201d', '"')
        .replaceAll("[\\s\\u00a0]+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
