package dev.unknot.eval.run;

import dev.unknot.eval.cases.Case;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A case, asked as often as wanted.
 *
 * @param ranking what a search found for it; empty if it asks for no passage or nobody can tell
 * @param coverage how much of its question the best passage covers
 */
public record CaseResult(
    Case asked, List<Attempt> attempts, Optional<Ranking> ranking, OptionalDouble coverage) {

  public CaseResult {
    attempts = List.copyOf(attempts);
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("attempts: none (expected: at least one)");
    }
  }

  /** The attempt to show: the first that went wrong, else the first. */
  public Attempt shown() {
    return attempts.stream()
        .filter(attempt -> attempt.status().isBad())
        .findFirst()
        .orElseGet(attempts::getFirst);
  }

  public Status status() {
    return shown().status();
  }

  /** Whether attempts came out differently. */
  public boolean isFlaky() {
    return attempts.stream().map(Attempt::status).distinct().count() > 1;
  }
}
