package dev.unknot.eval.report;

import static dev.unknot.eval.report.Html.text;

import dev.unknot.eval.gate.GateResult;
import dev.unknot.eval.metric.Metric;
import dev.unknot.eval.metric.Metric.Unit;
import dev.unknot.eval.report.Report.Group;
import dev.unknot.eval.run.CaseResult;
import dev.unknot.eval.run.RunResult.Header;
import dev.unknot.eval.run.Status;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report as a page that needs nothing else: no network, and no script but for the filters. */
public final class HtmlReport {

  /** So many failures are open when the page is. */
  private static final int OPEN = 3;

  private final Report report;

  private HtmlReport(Report report) {
    this.report = report;
  }

  public static String write(Report report) {
    HtmlReport page = new HtmlReport(report);
    return Html.fill(
        Html.resource("report.html"),
        Map.of(
            "title", "Unknot evaluation: " + text(page.verdict()),
            "css", Html.resource("report.css"),
            "js", Html.resource("report.js"),
            "body", page.body()));
  }

  private String body() {
    return header()
        + "<main>\n"
        + tiles()
        + comparison()
        + charts()
        + "<h2>Gates</h2>\n"
        + gates()
        + "<h2>Metrics</h2>\n"
        + metrics()
        + "<h2 id=\"cases\">Cases</h2>\n"
        + filters()
        + cases()
        + "</main>\n<footer>Written by unknot eval. Again: ./unknot eval --html FILE</footer>\n";
  }

  private String verdict() {
    long broken = report.gates().stream().filter(GateResult::isBroken).count();
    return broken == 0
        ? "all gates hold"
        : broken + " of " + report.gates().size() + " gates broken";
  }

  private String header() {
    Header header = report.run().header();
    return """
    <header>
    <p class="verdict%s">%s</p>
    <h1>%d of %d cases pass</h1>
    <p class="meta">Asked %s, version %s, corpus <code>%s</code>, seed %d, %s UTC, %s in all.</p>
    </header>
    """
        .formatted(
            report.gatesHold() ? "" : " bad",
            capitalized(verdict()),
            report.run().count(Status.PASSED),
            report.run().results().size(),
            text(header.service()),
            text(header.version().orElse("unknown")),
            text(header.corpus().map(hash -> hash.substring(0, 12)).orElse("unknown")),
            header.seed(),
            header.at().truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[TZ]", " ").strip(),
            String.format(Locale.ROOT, "%.1f s", header.milliseconds() / 1_000));
  }

  private String tiles() {
    List<String> tiles = new ArrayList<>();
    for (String name :
        List.of(
            "pass-rate",
            "safety-sensitivity",
            "safety-specificity",
            "citation-precision",
            "abstention-recall",
            "latency-p99")) {
      Metric metric = report.metrics().getOrDefault(name, Metric.none(name, Unit.SHARE));
      tiles.add(tile(name.replace('-', ' '), metric.shown(), metric.shownInterval()));
    }
    for (Group half : report.halves()) {
      Metric rate = half.passRate();
      tiles.add(tile(half.name() + " half", rate.shown(), rate.shownInterval()));
    }
    return "<div class=\"tiles\">\n" + String.join("", tiles) + "</div>\n";
  }

  private static String tile(String name, String value, String range) {
    return """
    <div class="tile"><p class="name">%s</p><p class="value">%s</p><p class="range">%s</p></div>
    """
        .formatted(text(capitalized(name)), text(value), text(range));
  }

  private String charts() {
    double[] times =
        report.run().results().stream()
            .flatMap(result -> result.attempts().stream())
            .flatMap(attempt -> attempt.turns().stream())
            .mapToDouble(turn -> turn.milliseconds())
            .toArray();
    List<Group> themes = report.themes();
    return "<h2>At a glance</h2>\n<div class=\"panels\">\n"
        + panel(
            " wide", "Every case", "A square is a case and leads to it.", Charts.squares(themes))
        + panel("", "Pass rate by theme", "With 95 % intervals.", Charts.passRates(themes))
        + panel(
            "",
            "The two halves",
            "Full: tuned on. Hollow: only reported. Far apart means tuned to the cases.",
            Charts.halves(themes))
        + panel(
            " wide",
            "Time of a reply",
            "Replies that took up to so many milliseconds.",
            Charts.latencies(times))
        + "</div>\n";
  }

  private static String panel(String style, String title, String remark, String content) {
    return "<section class=\"panel%s\"><h3>%s</h3><p>%s</p>\n%s</section>\n"
        .formatted(style, title, remark, content);
  }

  private String gates() {
    String rows =
        report.gates().stream()
            .map(gate -> {
              String state = gate.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
              return "<tr><td class=\"state %s\">%s</td><td>%s</td><td class=\"number\">%s</td></tr>\n"
                  .formatted(
                      state, state.replace('-', ' '), text(gate.gate().shown()), text(gate.got()));
            })
            .collect(Collectors.joining());
    return "<div class=\"panel scroll\"><table><tr><th>State</th><th>Gate</th>"
        + "<th class=\"number\">Got</th></tr>\n"
        + rows
        + "</table></div>\n";
  }

  private String metrics() {
    StringBuilder rows = new StringBuilder();
    for (Metric metric : report.metrics().values()) {
      String plot = metric.interval().isPresent() ? Charts.range(metric) : "";
      rows.append(
          """
          <tr><td>%s</td><td class="number">%s</td><td class="plot">%s</td><td>%s</td><td class="number">%d</td></tr>
          """
              .formatted(
                  text(metric.name()),
                  metric.shown(),
                  plot,
                  metric.shownInterval(),
                  metric.count()));
    }
    return "<div class=\"panel scroll\"><table><tr><th>Metric</th><th class=\"number\">Value</th>"
        + "<th></th><th>95 %</th><th class=\"number\">Of</th></tr>\n"
        + rows
        + "</table><p class=\"meta\">Citation recall and precision are those of ALCE; the judge: "
        + text(report.judge())
        + ".</p></div>\n";
  }

  private String comparison() {
    return report
        .comparison()
        .map(each ->
            "<h2>Against the baseline</h2>\n<div class=\"panel\">"
                + list("Newly failing", each.newlyFailing())
                + list("Newly passing", each.newlyPassing())
                + list("Slower", each.slower().stream().map(one -> one.id()).toList())
                + "</div>\n")
        .orElse("");
  }

  private static String list(String title, List<String> ids) {
    String items =
        ids.stream()
            .map(id -> "<li><a href=\"#%s\">%s</a></li>".formatted(Html.anchor(id), text(id)))
            .collect(Collectors.joining());
    return "<h3>%s: %d</h3><ul class=\"lists\">%s</ul>\n".formatted(title, ids.size(), items);
  }

  private String filters() {
    String themes =
        report.themes().stream()
            .map(theme -> "<option>%s</option>".formatted(text(theme.name())))
            .collect(Collectors.joining());
    return """
    <div class="filters">
    <input id="words" type="search" placeholder="Words of a case" aria-label="Words of a case">
    <select name="theme" aria-label="Theme"><option value="">all themes</option>%s</select>
    <select name="result" aria-label="Result"><option value="">all results</option><option>failed</option><option>passed</option><option>skipped</option></select>
    <select name="half" aria-label="Half"><option value="">both halves</option><option>tuned</option><option>reported</option></select>
    <button id="open" type="button">Open or close all</button>
    <output id="shown"></output>
    </div>
    """
        .formatted(themes);
  }

  private String cases() {
    List<CaseResult> sorted = new ArrayList<>(report.run().results());
    sorted.sort(Comparator.comparing(result -> !result.status().isBad()));
    StringBuilder html = new StringBuilder();
    for (int index = 0; index < sorted.size(); index++) {
      CaseResult result = sorted.get(index);
      html.append(CaseHtml.write(result, index < OPEN && result.status().isBad()));
    }
    return html.toString();
  }

  private static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
