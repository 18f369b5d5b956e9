package dev.unknot.server;

import java.util.List;

/** Settings that cannot be used, with everything that is wrong. */
final class ConfigurationException extends RuntimeException {

  private final List<String> problems;

  ConfigurationException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  List<String> problems() {
    return problems;
  }
}
