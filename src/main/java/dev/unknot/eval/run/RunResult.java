package dev.unknot.eval.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run of the suite.
 *
 * @param results in the order of the files
 * @param left how many cases were not asked, since the run was to end at the first failure
 */
public record RunResult(Header header, List<CaseResult> results, int left) {

  /**
   * What a run was, so that it can be done again.
   *
   * @param service what was asked
   * @param corpus a hash of the documents
   * @param milliseconds from the first question to the last reply
   */
  public record Header(
      String service,
      Optional<String> version,
      Optional<String> corpus,
      Instant at,
      long seed,
      int jobs,
      int repeat,
      double milliseconds) {}

  public RunResult {
    results = List.copyOf(results);
  }

  public long count(Status status) {
    return results.stream().filter(result -> result.status() == status).count();
  }

  /** The cases that failed, or had no reply. */
  public List<CaseResult> failures() {
    return results.stream().filter(result -> result.status().isBad()).toList();
  }
}
