package dev.unknot.eval.report;

import dev.unknot.eval.gate.GateResult;
import dev.unknot.eval.metric.Metric;
import dev.unknot.eval.report.Report.Group;
import dev.unknot.eval.run.RunResult;
import dev.unknot.eval.run.RunResult.Header;
import dev.unknot.eval.run.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report for the terminal: failures first and in full, the verdict last. */
public final class TextReport {

  private final Ink ink;

  public TextReport(boolean color) {
    this.ink = new Ink(color);
  }

  public String write(Report report) {
    List<String> lines = new ArrayList<>();
    FailureText failure = new FailureText(ink);
    report.run().failures().forEach(result -> lines.addAll(failure.lines(result)));
    lines.add(ink.bold(header(report.run().header())));
    lines.add("");
    lines.addAll(table("theme", report.themes()));
    lines.add("");
    lines.addAll(table("half", report.halves()));
    lines.add("");
    lines.addAll(metrics(report));
    report.comparison().ifPresent(comparison -> lines.addAll(comparison(comparison)));
    if (!report.gates().isEmpty()) {
      lines.add("");
      report.gates().forEach(gate -> lines.add(gate(gate)));
    }
    lines.add("");
    lines.add(verdict(report));
    return String.join("\n", lines) + "\n";
  }

  private static String header(Header header) {
    return "%s, version %s, corpus %s, seed %d, jobs %d%s, %.1f s"
        .formatted(
            header.service(),
            header.version().orElse("unknown"),
            header.corpus().map(hash -> hash.substring(0, 12)).orElse("unknown"),
            header.seed(),
            header.jobs(),
            header.repeat() > 1 ? ", each " + header.repeat() + " times" : "",
            header.milliseconds() / 1_000);
  }

  private List<String> table(String name, List<Group> groups) {
    List<String> lines = new ArrayList<>();
    lines.add(ink.dim(row(name, "cases", "passed", "failed", "skipped", "pass rate", "95 %")));
    for (Group group : groups) {
      Metric rate = group.passRate();
      String row =
          row(
              group.name(),
              String.valueOf(group.results().size()),
              String.valueOf(group.count(Status.PASSED)),
              String.valueOf(group.bad()),
              String.valueOf(group.count(Status.SKIPPED)),
              rate.shown(),
              rate.shownInterval());
      lines.add(group.bad() > 0 ? row : ink.green(row));
    }
    return lines;
  }

  private static String row(String name, String... cells) {
    return String.format(
        "%-22s %6s %7s %7s %8s %10s   %s",
        name, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
  }

  private List<String> metrics(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(ink.dim(metricRow("metric", "value", "95 %", "of")));
    for (Metric metric : report.metrics().values()) {
      String of = metric.count() == 0 ? "" : String.valueOf(metric.count());
      lines.add(metricRow(metric.name(), metric.shown(), metric.shownInterval(), of));
    }
    lines.add(
        ink.dim(
            "Citation recall and precision are those of ALCE; the judge: " + report.judge() + "."));
    return lines;
  }

  private static String metricRow(String name, String value, String interval, String of) {
    return String.format("%-22s %12s   %-16s %s", name, value, interval, of).stripTrailing();
  }

  private List<String> comparison(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(ink.bold("Against the baseline"));
    list(lines, ink.red("newly failing"), comparison.newlyFailing());
    list(lines, ink.green("newly passing"), comparison.newlyPassing());
    list(
        lines,
        "slower",
        comparison.slower().stream()
            .map(each ->
                String.format(
                    Locale.ROOT, "%s %.0f -> %.0f ms", each.id(), each.before(), each.now()))
            .toList());
    lines.add(
        "  %d new cases, %d gone".formatted(comparison.added().size(), comparison.gone().size()));
    return lines;
  }

  private static void list(List<String> lines, String title, List<String> ids) {
    lines.add("  " + title + ": " + (ids.isEmpty() ? "none" : String.valueOf(ids.size())));
    ids.forEach(id -> lines.add("    " + id));
  }

  private String gate(GateResult result) {
    String line = "%s (%s)".formatted(result.gate().shown(), result.got());
    return switch (result.state()) {
      case HOLDS -> ink.green("gate holds   ") + line;
      case BROKEN -> ink.red("GATE BROKEN  ") + line;
      case NOT_MEASURED -> ink.dim("not measured " + line);
    };
  }

  private String verdict(Report report) {
    RunResult run = report.run();
    String counts =
        "%d cases: %d passed, %d failed, %d without a reply, %d skipped%s"
            .formatted(
                run.results().size(),
                run.count(Status.PASSED),
                run.count(Status.FAILED),
                run.count(Status.ERROR),
                run.count(Status.SKIPPED),
                run.left() > 0 ? ", " + run.left() + " not asked" : "");
    long broken = report.gates().stream().filter(GateResult::isBroken).count();
    String gates =
        report.gates().isEmpty()
            ? "no gates"
            : broken == 0
                ? "all gates hold"
                : broken + " of " + report.gates().size() + " gates broken";
    String line = counts + "; " + gates;
    return report.gatesHold() ? ink.green(line) : ink.red(line);
  }
}
