package dev.unknot.eval.metric;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure of a run.
 *
 * @param value empty if there was nothing to measure
 * @param interval its 95 % interval, where one is defined
 * @param count how many things it was measured on
 */
public record Metric(
    String name, Unit unit, OptionalDouble value, Optional<Interval> interval, long count) {

  /** What a figure is a number of. */
  public enum Unit {
    /** Of 1. */
    SHARE,
    /** Between 0 and 1, and no share of anything. */
    SCORE,
    MILLISECONDS,
    COUNT
  }

  static Metric share(String name, long hits, long count) {
    return count == 0
        ? none(name, Unit.SHARE)
        : new Metric(
            name,
            Unit.SHARE,
            OptionalDouble.of((double) hits / count),
            Optional.of(Interval.ofShare(hits, count)),
            count);
  }

  static Metric mean(String name, double[] values) {
    if (values.length == 0) {
      return none(name, Unit.SCORE);
    }
    double mean = Statistics.mean(values);
    Interval interval = Interval.ofMean(mean, Statistics.variance(values), values.length);
    return new Metric(
        name, Unit.SCORE, OptionalDouble.of(mean), Optional.of(interval), values.length);
  }

  public static Metric none(String name, Unit unit) {
    return new Metric(name, unit, OptionalDouble.empty(), Optional.empty(), 0);
  }

  /** The value as people read it. */
  public String shown() {
    return value.isEmpty() ? "n/a" : shown(value.getAsDouble());
  }

  /** A number of this metric's unit as people read it. */
  public String shown(double number) {
    return switch (unit) {
      case SHARE -> String.format(Locale.ROOT, "%.1f %%", 100 * number);
      case SCORE -> String.format(Locale.ROOT, "%.3f", number);
      case MILLISECONDS -> String.format(Locale.ROOT, "%.1f ms", number);
      case COUNT -> String.format(Locale.ROOT, "%.0f", number);
    };
  }

  /** The interval as people read it; empty if there is none. */
  public String shownInterval() {
    return interval
        .map(each ->
            unit == Unit.SHARE
                ? String.format(Locale.ROOT, "%.1f-%.1f %%", 100 * each.low(), 100 * each.high())
                : String.format(Locale.ROOT, "%.3f-%.3f", each.low(), each.high()))
        .orElse("");
  }
}
