package dev.unknot.eval.report;

import dev.unknot.eval.run.CaseResult;
import dev.unknot.eval.run.RunResult;
import dev.unknot.eval.run.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a run differs from an earlier one, by the ids of cases.
 *
 * @param added cases that the earlier run had not
 * @param gone cases that only the earlier run had
 */
public record Comparison(
    List<String> newlyFailing,
    List<String> newlyPassing,
    List<Slower> slower,
    List<String> added,
    List<String> gone) {

  /** Milliseconds by which a case takes longer before it is called slower. */
  static final double LEAST_DELAY = 20;

  /** What is kept of a case of the earlier run. */
  record Before(Status status, double milliseconds) {}

  /** A case that takes longer than it did, in milliseconds. */
  public record Slower(String id, double before, double now) {}

  public Comparison {
    newlyFailing = List.copyOf(newlyFailing);
    newlyPassing = List.copyOf(newlyPassing);
    slower = List.copyOf(slower);
    added = List.copyOf(added);
    gone = List.copyOf(gone);
  }

  /**
   * Compares a run with what is kept of an earlier one.
   *
   * @param leastDelay a case is slower if it takes twice as long, and so many milliseconds longer
   */
  static Comparison of(Map<String, Before> before, RunResult run, double leastDelay) {
    List<CaseResult> known =
        run.results().stream().filter(result -> before.containsKey(id(result))).toList();
    Set<String> gone = new HashSet<>(before.keySet());
    run.results().forEach(result -> gone.remove(id(result)));
    return new Comparison(
        known.stream()
            .filter(result -> result.status().isBad() && !was(before, result).status().isBad())
            .map(Comparison::id)
            .toList(),
        known.stream()
            .filter(result -> result.status() == Status.PASSED)
            .filter(result -> was(before, result).status().isBad())
            .map(Comparison::id)
            .toList(),
        known.stream()
            .map(result -> new Slower(id(result), was(before, result).milliseconds(), time(result)))
            .filter(each -> each.now() > 2 * each.before())
            .filter(each -> each.now() - each.before() > leastDelay)
            .toList(),
        run.results().stream().map(Comparison::id).filter(id -> !before.containsKey(id)).toList(),
        gone.stream().sorted().toList());
  }

  private static Before was(Map<String, Before> before, CaseResult result) {
    return before.getOrDefault(id(result), new Before(Status.SKIPPED, 0));
  }

  private static double time(CaseResult result) {
    return result.shown().milliseconds();
  }

  private static String id(CaseResult result) {
    return result.asked().id();
  }
}
