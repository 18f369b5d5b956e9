package dev.unknot.assistant.settings;

import java.util.Locale;
import java.util.function.Function;

/**
 * Something that can be set: by the flag {@code --name}, by the variable {@code UNKNOT_NAME}, or
 * under its name in the file of settings.
 *
 * @param value what its value is, for the help
 * @param usual its value where it is not set
 * @param help what it is for, in a few words
 * @param read makes its value of text; an IllegalArgumentException says what was wrong and expected
 */
public record Setting<T>(
    String name, String value, String usual, String help, Function<String, T> read) {

  public String flag() {
    return "--" + name;
  }

  public String variable() {
    return "UNKNOT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
