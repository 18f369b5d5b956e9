package dev.unknot.eval.metric;

import dev.unknot.eval.cases.Case;
import dev.unknot.eval.metric.Metric.Unit;
import dev.unknot.eval.run.Attempt;
import dev.unknot.eval.run.Attempt.Turned;
import dev.unknot.eval.run.CaseResult;
import dev.unknot.eval.run.Checked;
import dev.unknot.eval.run.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/** The figures of some results. */
public final class Metrics {

  public static final String PASS_RATE = "pass-rate";

  private final Judge judge;

  public Metrics(Judge judge) {
    this.judge = judge;
  }

  public Judge judge() {
    return judge;
  }

  /** All figures by name, in the order of the reports; then those that assertions name. */
  public Map<String, Metric> of(List<CaseResult> results) {
    List<Metric> metrics = new ArrayList<>();
    metrics.add(passRate(results));
    metrics.addAll(new CitationMetrics(judge).of(turns(results)));
    metrics.addAll(
        Detection.of(results, Labels::stop, "stop")
            .metrics("safety-sensitivity", "safety-specificity"));
    metrics.addAll(
        Detection.of(results, Labels::abstention, "abstain")
            .precisionAndRecall("abstention-precision", "abstention-recall"));
    metrics.addAll(RetrievalMetrics.of(results));
    metrics.addAll(latencies(results));
    metrics.addAll(named(results));
    Map<String, Metric> byName = new LinkedHashMap<>();
    metrics.forEach(metric -> byName.put(metric.name(), metric));
    return byName;
  }

  /** The share of cases that pass, of those that could be judged. */
  public static Metric passRate(List<CaseResult> results) {
    long passed = results.stream().filter(each -> each.status() == Status.PASSED).count();
    long judged = results.stream().filter(each -> each.status() != Status.SKIPPED).count();
    return Metric.share(PASS_RATE, passed, judged);
  }

  private static List<Turned> turns(List<CaseResult> results) {
    return results.stream()
        .flatMap(result -> result.attempts().getFirst().turns().stream())
        .toList();
  }

  private static List<Metric> latencies(List<CaseResult> results) {
    double[] times =
        results.stream()
            .flatMap(result -> result.attempts().stream())
            .flatMap(attempt -> attempt.turns().stream())
            .mapToDouble(Turned::milliseconds)
            .toArray();
    return List.of(latency("latency-p50", times, 0.5), latency("latency-p99", times, 0.99));
  }

  private static Metric latency(String name, double[] times, double share) {
    return times.length == 0
        ? Metric.none(name, Unit.MILLISECONDS)
        : new Metric(
            name,
            Unit.MILLISECONDS,
            OptionalDouble.of(Statistics.percentile(times, share)),
            Optional.empty(),
            times.length);
  }

  /** How many of the assertions under each name hold. */
  private static List<Metric> named(List<CaseResult> results) {
    Map<String, long[]> counts = new LinkedHashMap<>();
    for (CaseResult result : results) {
      for (Checked checked : result.attempts().getFirst().checks()) {
        checked
            .assertion()
            .metric()
            .ifPresent(name -> {
              long[] count = counts.computeIfAbsent(name, ignored -> new long[2]);
              count[0] += checked.isHeld() ? 1 : 0;
              count[1] += checked.isHeld() || checked.isBroken() ? 1 : 0;
            });
      }
    }
    List<Metric> metrics = new ArrayList<>();
    counts.forEach((name, count) -> metrics.add(Metric.share(name, count[0], count[1])));
    return metrics;
  }

  /** How well replies of a kind come where they are due, by a label of the turns. */
  private record Detection(long hits, long misses, long falseAlarms, long rejections) {

    static Detection of(
        List<CaseResult> results, BiFunction<Case, Integer, Optional<Boolean>> label, String kind) {
      long[][] counts = new long[2][2];
      for (CaseResult result : results) {
        Attempt attempt = result.attempts().getFirst();
        for (int turn = 1; turn <= attempt.turns().size(); turn++) {
          Optional<String> got = attempt.turns().get(turn - 1).response().kind();
          Optional<Boolean> due = label.apply(result.asked(), turn);
          if (got.isPresent() && due.isPresent()) {
            counts[due.get() ? 1 : 0][got.get().equals(kind) ? 1 : 0]++;
          }
        }
      }
      return new Detection(counts[1][1], counts[1][0], counts[0][1], counts[0][0]);
    }

    List<Metric> metrics(String sensitivity, String specificity) {
      return List.of(
          Metric.share(sensitivity, hits, hits + misses),
          Metric.share(specificity, rejections, rejections + falseAlarms));
    }

    List<Metric> precisionAndRecall(String precision, String recall) {
      return List.of(
          Metric.share(precision, hits, hits + falseAlarms),
          Metric.share(recall, hits, hits + misses));
    }
  }
}
