package dev.unknot.eval.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unknot.eval.gate.GateResult;
import dev.unknot.eval.metric.Metric;
import dev.unknot.eval.report.Report.Group;
import dev.unknot.eval.run.CaseResult;
import dev.unknot.eval.run.Ranking;
import dev.unknot.eval.run.RunResult;
import dev.unknot.eval.run.RunResult.Header;
import dev.unknot.eval.run.Status;
import dev.unknot.eval.service.Service.Found;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report as JSON: all of it, so that it can be compared with and judged again. */
public final class JsonReport {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private JsonReport() {}

  public static String write(Report report) throws IOException {
    return JSON.writeValueAsString(tree(report)) + "\n";
  }

  static ObjectNode tree(Report report) {
    RunResult run = report.run();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.set("run", header(run.header()));
    root.put("total", run.results().size());
    root.put("passed", run.count(Status.PASSED));
    root.put("failed", run.failures().size());
    root.put("errors", run.count(Status.ERROR));
    root.put("skipped", run.count(Status.SKIPPED));
    root.put("left", run.left());
    root.put("gatesHold", report.gatesHold());
    ArrayNode gates = root.putArray("gates");
    report.gates().forEach(gate -> gate(gates.addObject(), gate));
    ArrayNode metrics = root.putArray("metrics");
    report.metrics().values().forEach(metric -> metric(metrics.addObject(), metric));
    root.put("judge", report.judge());
    groups(root.putArray("themes"), report.themes());
    groups(root.putArray("halves"), report.halves());
    report.comparison().ifPresent(each -> comparison(root.putObject("comparison"), each));

    Map<String, Integer> passages = passages(run.results(), root.putArray("passages"));
    ArrayNode cases = root.putArray("cases");
    run.results().forEach(result -> CaseJson.write(cases.addObject(), result, passages));
    return root;
  }

  private static ObjectNode header(Header header) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("service", header.service());
    header.version().ifPresent(version -> json.put("version", version));
    header.corpus().ifPresent(hash -> json.put("corpus", hash));
    return json.put("at", header.at().toString())
        .put("seed", header.seed())
        .put("jobs", header.jobs())
        .put("repeat", header.repeat())
        .put("milliseconds", rounded(header.milliseconds()));
  }

  private static void gate(ObjectNode json, GateResult result) {
    json.put("gate", result.gate().shown())
        .put("state", result.state().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("got", result.got());
  }

  private static void metric(ObjectNode json, Metric metric) {
    json.put("name", metric.name());
    json.put("unit", metric.unit().name().toLowerCase(Locale.ROOT));
    metric.value().ifPresent(value -> json.put("value", value));
    metric.interval().ifPresent(each -> json.put("low", each.low()).put("high", each.high()));
    json.put("count", metric.count());
  }

  private static void groups(ArrayNode json, List<Group> groups) {
    for (Group group : groups) {
      ObjectNode each =
          json.addObject()
              .put("name", group.name())
              .put("total", group.results().size())
              .put("passed", group.count(Status.PASSED))
              .put("failed", group.bad())
              .put("skipped", group.count(Status.SKIPPED));
      metric(each.putObject("rate"), group.passRate());
    }
  }

  private static void comparison(ObjectNode json, Comparison comparison) {
    comparison.newlyFailing().forEach(json.putArray("newlyFailing")::add);
    comparison.newlyPassing().forEach(json.putArray("newlyPassing")::add);
    ArrayNode slower = json.putArray("slower");
    comparison
        .slower()
        .forEach(each ->
            slower
                .addObject()
                .put("id", each.id())
                .put("before", rounded(each.before()))
                .put("now", rounded(each.now())));
    comparison.added().forEach(json.putArray("added")::add);
    comparison.gone().forEach(json.putArray("gone")::add);
  }

  /** Writes each passage that was found once, and gives their places by id. */
  private static Map<String, Integer> passages(List<CaseResult> results, ArrayNode json) {
    Map<String, Integer> places = new LinkedHashMap<>();
    results.stream()
        .flatMap(result -> result.ranking().stream())
        .flatMap(ranking -> ranking.hits().stream())
        .map(Ranking.Ranked::found)
        .forEach(found -> passage(found, places, json));
    return places;
  }

  private static void passage(Found found, Map<String, Integer> places, ArrayNode json) {
    if (places.putIfAbsent(found.id(), places.size()) == null) {
      json.addObject()
          .put("document", found.document())
          .put("section", found.section())
          .put("start", found.start())
          .put("end", found.end())
          .put("text", found.text());
    }
  }

  /** Microseconds are as fine as a time is worth keeping. */
  static double rounded(double milliseconds) {
    return Math.round(milliseconds * 1_000) / 1_000.0;
  }
}
