package dev.unknot.eval.gate;

import dev.unknot.eval.cases.Case;
import dev.unknot.eval.cases.Half;
import dev.unknot.eval.gate.GateResult.State;
import dev.unknot.eval.metric.Metric;
import dev.unknot.eval.metric.Metrics;
import dev.unknot.eval.run.CaseResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Something that has to hold for a run to be good. */
public sealed interface Gate {

  /** What has to hold, in one line. */
  String shown();

  GateResult judge(List<CaseResult> results, Metrics metrics);

  /** Not one case of the theme fails. */
  record NoFailure(String theme) implements Gate {

    @Override
    public String shown() {
      return theme + ": no failure";
    }

    @Override
    public GateResult judge(List<CaseResult> results, Metrics metrics) {
      List<CaseResult> ours =
          results.stream().filter(each -> isIn(theme, each.asked().theme())).toList();
      List<String> failed =
          ours.stream()
              .filter(result -> result.attempts().stream().anyMatch(a -> a.status().isBad()))
              .map(result -> result.asked().id())
              .toList();
      if (ours.isEmpty()) {
        return new GateResult(this, State.NOT_MEASURED, "no cases");
      }
      return failed.isEmpty()
          ? new GateResult(this, State.HOLDS, ours.size() + " cases")
          : new GateResult(this, State.BROKEN, failed.size() + " of " + ours.size() + " failed");
    }
  }

  /**
   * A figure is within bounds.
   *
   * @param theme of the cases it is taken from; all if empty
   * @param half of the cases it is taken from; both if empty
   */
  record Bound(
      Optional<String> theme,
      Optional<Half> half,
      String metric,
      OptionalDouble atLeast,
      OptionalDouble atMost)
      implements Gate {

    @Override
    public String shown() {
      StringBuilder shown = new StringBuilder();
      theme.ifPresent(name -> shown.append(name).append(": "));
      half.ifPresent(each -> shown.append(each.id()).append(" half: "));
      shown.append(metric);
      atLeast.ifPresent(bound -> shown.append(" at least ").append(bound));
      atMost.ifPresent(bound -> shown.append(" at most ").append(bound));
      return shown.toString();
    }

    @Override
    public GateResult judge(List<CaseResult> results, Metrics metrics) {
      List<CaseResult> ours = results.stream().filter(each -> covers(each.asked())).toList();
      Optional<Metric> measured = Optional.ofNullable(metrics.of(ours).get(metric));
      OptionalDouble value = measured.map(Metric::value).orElse(OptionalDouble.empty());
      if (value.isEmpty()) {
        return new GateResult(this, State.NOT_MEASURED, "nothing to measure");
      }
      double got = value.getAsDouble();
      boolean holds =
          (atLeast.isEmpty() || got >= atLeast.getAsDouble())
              && (atMost.isEmpty() || got <= atMost.getAsDouble());
      return new GateResult(
          this, holds ? State.HOLDS : State.BROKEN, measured.orElseThrow().shown());
    }

    private boolean covers(Case asked) {
      return (theme.isEmpty() || isIn(theme.get(), asked.theme()))
          && (half.isEmpty() || half.get() == asked.half());
    }
  }

  /**
   * The pass rates of the two halves are close: else the product is tuned to cases, not to people.
   *
   * @param atMost how far apart they may be, of 1
   */
  record HalvesApart(double atMost) implements Gate {

    /** Of fewer cases a rate is mostly chance. */
    private static final int FEWEST = 20;

    @Override
    public String shown() {
      return "halves apart at most " + atMost;
    }

    @Override
    public GateResult judge(List<CaseResult> results, Metrics metrics) {
      List<CaseResult> tuned = of(results, Half.TUNED);
      List<CaseResult> reported = of(results, Half.REPORTED);
      if (Math.min(tuned.size(), reported.size()) < FEWEST) {
        return new GateResult(
            this, State.NOT_MEASURED, "a half has fewer than " + FEWEST + " cases");
      }
      double apart = Math.abs(passRate(tuned) - passRate(reported));
      String got = String.format(Locale.ROOT, "%.1f points", 100 * apart);
      return new GateResult(this, apart <= atMost ? State.HOLDS : State.BROKEN, got);
    }

    private static List<CaseResult> of(List<CaseResult> results, Half half) {
      return results.stream().filter(each -> each.asked().half() == half).toList();
    }

    private static double passRate(List<CaseResult> results) {
      return Metrics.passRate(results).value().orElse(0);
    }
  }

  /** A gate of the whole suite, in a run in which only some of its cases were asked. */
  record OfAll(Gate gate) implements Gate {

    @Override
    public String shown() {
      return gate.shown();
    }

    @Override
    public GateResult judge(List<CaseResult> results, Metrics metrics) {
      return new GateResult(this, State.NOT_MEASURED, "only some cases were asked");
    }
  }

  private static boolean isIn(String pattern, String theme) {
    return pattern.endsWith("*")
        ? theme.startsWith(pattern.substring(0, pattern.length() - 1))
        : theme.equals(pattern);
  }
}
