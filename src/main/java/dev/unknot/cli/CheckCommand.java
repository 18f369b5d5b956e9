package dev.unknot.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unknot.assistant.Check;
import dev.unknot.json.JsonLines;
import dev.unknot.lexicon.Mention.Status;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
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
    return options
        .context
        .map(this::context)
        .orElseThrow(() -> new UsageException("nothing to check (expected: check --context FILE)"));
  }

  private int context(Path file) {
    Check check = Check.load();
    List<String> problems = JsonLines.each(file, line -> out.println(context(check, line)));
    problems.forEach(problem -> err.println("unknot: " + problem));
    return problems.isEmpty() ? ExitStatus.OK : ExitStatus.USAGE;
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
