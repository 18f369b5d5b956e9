package dev.unknot.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unknot.assistant.Check;
import dev.unknot.assistant.Settings;
import dev.unknot.json.JsonLines;
import dev.unknot.json.VerdictJson;
import dev.unknot.lexicon.Mention.Status;
import dev.unknot.safety.Evidence;
import dev.unknot.safety.Verdict;
import dev.unknot.safety.Verdict.Finding;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code check}: how messages are taken, and why. */
final class CheckCommand {

  private final PrintStream out;
  private final PrintStream err;

  CheckCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(List<String> arguments) {
    CheckOptions options = new CheckOptions();
    CommandLine commandLine = new CommandLine(options);
    try {
      commandLine.parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException e) {
      throw new UsageException(e.getMessage() + " (try check --help)");
    }
    if (options.help) {
      commandLine.usage(out);
      return ExitStatus.OK;
    }
    if (options.context.isPresent()) {
      Check check = check();
      return lines(options.context.get(), line -> context(check, line));
    }
    if (options.jsonl.isPresent()) {
      Check check = check();
      return lines(options.jsonl.get(), line -> verdict(check, line));
    }
    if (options.text.isEmpty()) {
      throw new UsageException(
          "nothing to check (expected: check TEXT, --jsonl FILE or --context FILE)");
    }
    tell(String.join(" ", options.text), options.json);
    return ExitStatus.OK;
  }

  private static Check check() {
    return Check.load(Settings.ofProject());
  }

  private void tell(String message, boolean json) {
    Check check = check();
    Verdict verdict = check.safety(List.of(message), ZonedDateTime.now(ZoneId.systemDefault()));
    if (json) {
      out.println(VerdictJson.of(verdict, check::clears));
      return;
    }
    out.println(verdict.level().id());
    for (Finding finding : verdict.findings()) {
      out.println("  rule    " + finding.rule().id() + " (" + finding.level().id() + ")");
      out.println(
          finding.evidence().stream()
              .map(Evidence::text)
              .collect(Collectors.joining("\", \"", "  words   \"", "\"")));
      out.println("  clears  " + check.clears(finding));
    }
  }

  private int lines(Path file, Function<JsonLines.Line, JsonNode> answer) {
    List<String> problems = JsonLines.each(file, line -> out.println(answer.apply(line)));
    problems.forEach(problem -> err.println("unknot: " + problem));
    return problems.isEmpty() ? ExitStatus.OK : ExitStatus.USAGE;
  }

  private static JsonNode verdict(Check check, JsonLines.Line line) {
    JsonNode object = line.object();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("id", line.id(object));
    return answer.setAll(
        VerdictJson.of(check.safety(turns(line, object), now(line, object)), check::clears));
  }

  private static List<String> turns(JsonLines.Line line, JsonNode object) {
    JsonNode turns = object.path("turns");
    List<String> messages = new ArrayList<>();
    turns.forEach(turn -> messages.add(turn.isTextual() ? turn.textValue() : ""));
    boolean texts =
        turns.isArray()
            && StreamSupport.stream(turns.spliterator(), false).allMatch(JsonNode::isTextual);
    if (!texts || messages.isEmpty()) {
      throw line.problem("turns: " + turns + " (expected: a list of messages)");
    }
    return messages;
  }

  private static ZonedDateTime now(JsonLines.Line line, JsonNode object) {
    if (!object.has("now")) {
      return ZonedDateTime.now(ZoneId.systemDefault());
    }
    String now = line.text(object, "now");
    try {
      return OffsetDateTime.parse(now).toZonedDateTime();
    } catch (DateTimeParseException e) {
      throw line.problem("now: " + now + " (expected: an ISO-8601 time with offset)");
    }
  }

  private static JsonNode context(Check check, JsonLines.Line line) {
    JsonNode object = line.object();
    JsonNode id = line.id(object);
    String sentence = line.text(object, "sentence");
    String concept = line.text(object, "concept");
    Status status =
        check
            .context(sentence, concept)
            .orElseThrow(() ->
                line.problem("concept: \"" + concept + "\" (expected: words of the sentence)"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("id", id);
    return answer
        .put("negated", status.negated())
        .put("past", status.past())
        .put("hypothetical", status.hypothetical())
        .put("other", status.other());
  }
}
