package dev.unknot.eval.report;

import dev.unknot.eval.cases.Half;
import dev.unknot.eval.metric.Interval;
import dev.unknot.eval.metric.Metric;
import dev.unknot.eval.metric.Metrics;
import dev.unknot.eval.metric.Statistics;
import dev.unknot.eval.report.Report.Group;
import dev.unknot.eval.run.CaseResult;
import dev.unknot.eval.run.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The charts of the page. */
final class Charts {

  private static final int LABEL = 120;
  private static final int PLOT = 280;
  private static final int WIDTH = 520;
  private static final int ROW = 32;
  private static final int BROAD = 960;

  /** Milliseconds that count as no time. */
  private static final double FINEST = 0.25;

  private Charts() {}

  /** A square for each case, by theme, that leads to the case. */
  static String squares(List<Group> themes) {
    int step = 14;
    int columns = 60;
    Svg svg = new Svg();
    int y = 2;
    for (Group theme : themes) {
      svg.words("", 0, y + 10, theme.name());
      for (int index = 0; index < theme.results().size(); index++) {
        CaseResult result = theme.results().get(index);
        svg.link(
                Html.anchor(result.asked().id()),
                result.status().id() + ": " + result.asked().description())
            .rect(
                style(result.status()),
                LABEL + index % columns * step,
                y + index / columns * step,
                step - 3,
                step - 3)
            .end();
      }
      y += ((theme.results().size() - 1) / columns + 1) * step + 12;
    }
    return svg.picture(LABEL + columns * step, y, "Every case by theme, passed or failed");
  }

  /** The pass rate of each theme as a bar, with its interval. */
  static String passRates(List<Group> themes) {
    Svg svg = new Svg();
    int y = 0;
    for (Group theme : themes) {
      Metric rate = theme.passRate();
      svg.words("", 0, y + 20, theme.name())
          .rect("track", LABEL, y + 9, PLOT, 14)
          .rect("good", LABEL, y + 9, rate.value().orElse(0) * PLOT, 14);
      int middle = y + 16;
      rate.interval().ifPresent(interval -> whisker(svg, interval, LABEL, PLOT, middle));
      svg.words(
          "soft", LABEL + PLOT + 12, y + 20, "%s of %d".formatted(rate.shown(), rate.count()));
      y += ROW;
    }
    return svg.picture(WIDTH, y, "Pass rate by theme, with 95 % intervals");
  }

  /**
   * The pass rates of both halves of each theme: a full dot for tuned, a hollow one for reported.
   */
  static String halves(List<Group> themes) {
    Svg svg = new Svg();
    int y = 0;
    for (Group theme : themes) {
      OptionalDouble tuned = rate(theme, Half.TUNED);
      OptionalDouble reported = rate(theme, Half.REPORTED);
      int middle = y + 16;
      svg.words("", 0, y + 20, theme.name()).rect("track", LABEL, middle - 1, PLOT, 2);
      if (tuned.isPresent() && reported.isPresent()) {
        double from = LABEL + tuned.getAsDouble() * PLOT;
        double to = LABEL + reported.getAsDouble() * PLOT;
        double apart = 100 * Math.abs(tuned.getAsDouble() - reported.getAsDouble());
        svg.line("between", from, middle, to, middle)
            .words(
                "soft",
                LABEL + PLOT + 12,
                y + 20,
                String.format(Locale.ROOT, "%.1f points", apart));
      }
      tuned.ifPresent(value -> svg.circle("good", LABEL + value * PLOT, middle, 6));
      reported.ifPresent(value -> svg.circle("hollow", LABEL + value * PLOT, middle, 5));
      y += ROW;
    }
    return svg.picture(WIDTH, y, "Pass rates of the tuned and the reported half by theme");
  }

  /** How many replies took how long, the limit of each bar twice that of the one before. */
  static String latencies(double[] times) {
    int bars = Arrays.stream(times).mapToInt(Charts::bar).max().orElse(0) + 1;
    int[] counts = new int[bars];
    Arrays.stream(times).forEach(time -> counts[bar(time)]++);
    int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
    int bottom = 150;
    double width = (double) BROAD / Math.max(bars, 8);
    Svg svg = new Svg();
    for (int index = 0; index < bars; index++) {
      double height = 105.0 * counts[index] / most;
      double middle = (index + 0.5) * width;
      svg.rect("good", index * width + 2, bottom - height, width - 4, height)
          .centred("soft", middle, bottom + 16, limit(index));
      if (counts[index] > 0) {
        svg.centred("", middle, bottom - height - 5, String.valueOf(counts[index]));
      }
    }
    for (double share : times.length == 0 ? new double[0] : new double[] {0.5, 0.99}) {
      double time = Statistics.percentile(times, share);
      double x = Math.clamp((Math.log(time / FINEST) / Math.log(2) + 1) * width, 20, BROAD - 20);
      svg.line("rule", x, 16, x, bottom).centred("soft", x, 11, "p" + Math.round(100 * share));
    }
    return svg.picture(BROAD, bottom + 22, "Replies by the time they took, in milliseconds");
  }

  /** An interval on a line from 0 to 1, with its value. */
  static String range(Metric metric) {
    Svg svg = new Svg().rect("track", 0, 7, 200, 2);
    metric.interval().ifPresent(interval -> whisker(svg, interval, 0, 200, 8));
    metric.value().ifPresent(value -> svg.circle("good", Math.clamp(200 * value, 5, 195), 8, 5));
    return svg.picture(200, 16, metric.name() + " " + metric.shown());
  }

  private static void whisker(Svg svg, Interval interval, int left, int width, int y) {
    double low = left + interval.low() * width;
    double high = left + interval.high() * width;
    svg.line("whisker", low, y, high, y)
        .line("whisker", low, y - 4, low, y + 4)
        .line("whisker", high, y - 4, high, y + 4);
  }

  private static OptionalDouble rate(Group theme, Half half) {
    return Metrics.passRate(
            theme.results().stream().filter(each -> each.asked().half() == half).toList())
        .value();
  }

  /** The bar of a time: the first holds all up to the finest, each next up to twice as long. */
  private static int bar(double time) {
    return time <= FINEST ? 0 : (int) Math.ceil(Math.log(time / FINEST) / Math.log(2));
  }

  private static String limit(int index) {
    double limit = FINEST * Math.pow(2, index);
    return limit < 1 ? String.format(Locale.ROOT, "%.2g", limit) : String.valueOf((long) limit);
  }

  private static String style(Status status) {
    return switch (status) {
      case PASSED -> "good";
      case FAILED, ERROR -> "bad";
      case SKIPPED -> "idle";
    };
  }
}
