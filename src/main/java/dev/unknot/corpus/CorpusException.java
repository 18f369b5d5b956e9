package dev.unknot.corpus;

import java.util.List;

/**
 * A corpus that cannot be used, with every problem found in it: file, line, what was wrong, what
 * was expected.
 */
public final class CorpusException extends RuntimeException {

  private final List<String> problems;

  public CorpusException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
