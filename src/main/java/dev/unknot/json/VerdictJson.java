package dev.unknot.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unknot.safety.Evidence;
import dev.unknot.safety.Verdict;
import dev.unknot.safety.Verdict.Finding;
import java.util.function.Function;

/**
 * A verdict of safety as JSON: level, rule, the other rules, the words, and what would clear it.
 */
public final class VerdictJson {

  private VerdictJson() {}

  /**
   * The verdict alone; of a clear one the level alone.
   *
   * @param clears tells what would clear a finding
   */
  public static ObjectNode of(Verdict verdict, Function<Finding, String> clears) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("level", verdict.level().id());
    verdict
        .leading()
        .ifPresent(finding -> {
          json.put("rule", finding.rule().id());
          ArrayNode also = json.putArray("also");
          verdict.also().forEach(also::add);
          ArrayNode evidence = json.putArray("evidence");
          finding.evidence().forEach(each -> evidence.add(evidence(each)));
          json.put("clears", clears.apply(finding));
        });
    return json;
  }

  private static ObjectNode evidence(Evidence evidence) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("turn", evidence.turn())
        .put("start", evidence.span().start())
        .put("end", evidence.span().end())
        .put("text", evidence.text());
  }
}
