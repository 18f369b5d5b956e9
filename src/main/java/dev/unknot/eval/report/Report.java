package dev.unknot.eval.report;

import dev.unknot.eval.cases.Half;
import dev.unknot.eval.gate.Gate;
import dev.unknot.eval.gate.GateResult;
import dev.unknot.eval.metric.Metric;
import dev.unknot.eval.metric.Metrics;
import dev.unknot.eval.run.CaseResult;
import dev.unknot.eval.run.RunResult;
import dev.unknot.eval.run.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A run and what follows from it.
 *
 * @param judge who judged whether quotes bear out claims
 * @param comparison with an earlier run, if one was named
 */
public record Report(
    RunResult run,
    Map<String, Metric> metrics,
    String judge,
    List<GateResult> gates,
    Optional<Comparison> comparison) {

  /** Results that are counted together, under a name. */
  public record Group(String name, List<CaseResult> results) {

    public Group {
      results = List.copyOf(results);
    }

    public long count(Status status) {
      return results.stream().filter(result -> result.status() == status).count();
    }

    public long bad() {
      return results.stream().filter(result -> result.status().isBad()).count();
    }

    public Metric passRate() {
      return Metrics.passRate(results);
    }
  }

  public static Report of(
      RunResult run, Metrics metrics, List<Gate> gates, Optional<Comparison> comparison) {
    return new Report(
        run,
        metrics.of(run.results()),
        metrics.judge().name(),
        gates.stream().map(gate -> gate.judge(run.results(), metrics)).toList(),
        comparison);
  }

  /** The same with further figures. */
  public Report with(List<Metric> more) {
    Map<String, Metric> all = new LinkedHashMap<>(metrics);
    more.forEach(metric -> all.put(metric.name(), metric));
    return new Report(run, all, judge, gates, comparison);
  }

  public boolean gatesHold() {
    return gates.stream().noneMatch(GateResult::isBroken);
  }

  /** The results by theme, in alphabetical order. */
  public List<Group> themes() {
    Map<String, List<CaseResult>> byTheme = new TreeMap<>();
    for (CaseResult result : run.results()) {
      byTheme.computeIfAbsent(result.asked().theme(), ignored -> new ArrayList<>()).add(result);
    }
    return byTheme.entrySet().stream()
        .map(entry -> new Group(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The results of each half that has any. */
  public List<Group> halves() {
    return List.of(Half.values()).stream()
        .map(this::half)
        .filter(each -> !each.results().isEmpty())
        .toList();
  }

  private Group half(Half half) {
    return new Group(
        half.id(), run.results().stream().filter(result -> result.asked().half() == half).toList());
  }
}
