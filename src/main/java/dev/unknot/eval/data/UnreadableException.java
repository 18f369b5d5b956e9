package dev.unknot.eval.data;

import java.util.List;

/** Files that cannot be used, with every problem found: file, line, what was wrong and expected. */
public final class UnreadableException extends RuntimeException {

  private final List<String> problems;

  public UnreadableException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
