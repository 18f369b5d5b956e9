package dev.unknot.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unknot.answer.support.CitedPassage;
import dev.unknot.answer.support.Support;
import dev.unknot.answer.support.SupportCheck;
import dev.unknot.json.JsonLines;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code verify}: whether passages bear out sentences that restate them. */
final class VerifyCommand {

  private static final String USAGE =
      """
      Usage: unknot verify FILE
      Tells whether passages bear out sentences. FILE holds a JSON object a line:
        {"id": "a", "passages": [{"text": "…", "headings": ["…"]}], "sentence": "… [1]"}
      and for each a line is printed:
        {"id": "a", "supported": true, "score": 0.93, "reasons": []}
      Exit status: 0 checked, 2 usage or a line that cannot be read, 1 a fault\
      """;

  private final PrintStream out;
  private final PrintStream err;

  VerifyCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(List<String> arguments) {
    if (arguments.equals(List.of("--help")) || arguments.equals(List.of("-h"))) {
      out.println(USAGE);
      return ExitStatus.OK;
    }
    if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
      throw new UsageException("verify: " + arguments + " (expected: one FILE; try verify --help)");
    }
    SupportCheck check = SupportCheck.load();
    List<String> problems =
        JsonLines.each(Path.of(arguments.getFirst()), line -> out.println(verify(check, line)));
    problems.forEach(problem -> err.println("unknot: " + problem));
    return problems.isEmpty() ? ExitStatus.OK : ExitStatus.USAGE;
  }

  private static JsonNode verify(SupportCheck check, JsonLines.Line line) {
    JsonNode object = line.object();
    JsonNode id = line.id(object);
    Support support = check.check(passages(object, line), line.text(object, "sentence"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("id", id);
    answer
        .put("supported", support.supported())
        .put("score", Math.round(support.score() * 1000) / 1000.0);
    support.reasons().forEach(reason -> answer.withArray("reasons").add(reason.id()));
    answer.withArray("reasons");
    return answer;
  }

  private static List<CitedPassage> passages(JsonNode object, JsonLines.Line line) {
    JsonNode given = object.path("passages");
    if (!given.isArray()) {
      throw line.problem(
          "passages: "
              + (given.isMissingNode() ? "missing" : given)
              + " (expected: a list of {\"text\", \"headings\"})");
    }
    List<CitedPassage> passages = new ArrayList<>();
    for (JsonNode passage : given) {
      if (!passage.isObject()) {
        throw line.problem("passages: " + passage + " (expected: {\"text\", \"headings\"})");
      }
      passages.add(new CitedPassage(line.text(passage, "text"), headings(passage, line)));
    }
    return passages;
  }

  private static List<String> headings(JsonNode passage, JsonLines.Line line) {
    List<String> headings = new ArrayList<>();
    JsonNode given = passage.path("headings");
    for (JsonNode heading : given) {
      headings.add(heading.asText());
    }
    boolean texts = given.isMissingNode() || given.isNull() || given.isArray();
    if (!texts || given.valueStream().anyMatch(each -> !each.isTextual())) {
      throw line.problem("headings: " + given + " (expected: a list of texts)");
    }
    return headings;
  }
}
