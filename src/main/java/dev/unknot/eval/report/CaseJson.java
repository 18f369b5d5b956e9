package dev.unknot.eval.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unknot.eval.cases.Case;
import dev.unknot.eval.check.Outcome;
import dev.unknot.eval.run.Attempt;
import dev.unknot.eval.run.CaseResult;
import dev.unknot.eval.run.Checked;
import dev.unknot.eval.run.Ranking;
import dev.unknot.eval.run.Status;
import java.util.Map;

/** A case of a report as JSON. */
final class CaseJson {

  private CaseJson() {}

  /**
   * Writes a case.
   *
   * @param passages the place of each passage in the report's list, by id
   */
  static void write(ObjectNode json, CaseResult result, Map<String, Integer> passages) {
    Case asked = result.asked();
    json.put("id", asked.id())
        .put("description", asked.description())
        .put("file", asked.file())
        .put("line", asked.line())
        .put("theme", asked.theme())
        .put("half", asked.half().id());
    asked.facts().forEach(json.putArray("facts")::add);
    json.put("status", result.status().id())
        .put("passed", result.status() == Status.PASSED)
        .put("flaky", result.isFlaky())
        .put("milliseconds", JsonReport.rounded(result.shown().milliseconds()));
    result.coverage().ifPresent(coverage -> json.put("coverage", coverage));
    result.ranking().ifPresent(ranking -> ranking(json.putObject("ranking"), ranking, passages));
    ArrayNode attempts = json.putArray("attempts");
    result.attempts().forEach(attempt -> attempt(attempts.addObject(), attempt));
  }

  private static void ranking(ObjectNode json, Ranking ranking, Map<String, Integer> passages) {
    json.put("needs", ranking.needs());
    ArrayNode relevant = json.putArray("relevantRanks");
    ArrayNode hits = json.putArray("hits");
    for (Ranking.Ranked hit : ranking.hits()) {
      if (hit.relevant()) {
        relevant.add(hit.found().rank());
      }
      hits.add(passages.get(hit.found().id()));
    }
  }

  private static void attempt(ObjectNode json, Attempt attempt) {
    json.put("status", attempt.status().id());
    attempt.error().ifPresent(error -> json.put("error", error));
    ArrayNode turns = json.putArray("turns");
    for (Attempt.Turned turn : attempt.turns()) {
      turns
          .addObject()
          .put("message", turn.message())
          .put("milliseconds", JsonReport.rounded(turn.milliseconds()))
          .set("reply", turn.response().raw());
    }
    ArrayNode checks = json.putArray("asserts");
    attempt.checks().forEach(checked -> check(checks.addObject(), checked));
  }

  private static void check(ObjectNode json, Checked checked) {
    json.put("type", checked.assertion().type());
    checked.assertion().value().ifPresent(value -> json.putPOJO("value", value.plain()));
    checked.assertion().threshold().ifPresent(threshold -> json.put("threshold", threshold));
    json.put("turn", checked.turn());
    checked.assertion().metric().ifPresent(metric -> json.put("metric", metric));
    json.put("implied", checked.assertion().implied())
        .put(
            "result",
            switch (checked.outcome()) {
              case Outcome.Held ignored -> "held";
              case Outcome.Broken ignored -> "broken";
              case Outcome.Unknown ignored -> "unknown";
            })
        .put("expected", checked.assertion().check().expected())
        .put("got", checked.outcome().got());
  }
}
