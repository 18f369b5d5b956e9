package dev.unknot.assistant.settings;

import java.util.List;

/** Settings that cannot be used, with everything that is wrong. */
public final class ConfigurationException extends IllegalArgumentException {

  private final List<String> problems;

  public ConfigurationException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
