package dev.unknot.cli;

import dev.unknot.assistant.Settings;
import dev.unknot.assistant.Unknot;
import dev.unknot.json.RoutineJson;
import dev.unknot.routine.Routine;
import dev.unknot.routine.Step;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code routines}: lists the routines of the documents, or prints one with its citations. */
final class RoutinesCommand {

  private static final String USAGE =
      """
      Usage: unknot routines [--json] [--no-color] [--corpus DIR] [ID]
      Lists the routines that the documents teach, or prints one with its citations.
        --json        print JSON
        --no-color    no colours (NO_COLOR does the same)
        --corpus DIR  the routines of the .md and .txt files of this folder\
      """;

  private final PrintStream out;
  private final Map<String, String> environment;
  private final boolean terminal;

  RoutinesCommand(PrintStream out, Map<String, String> environment, boolean terminal) {
    this.out = out;
    this.environment = environment;
    this.terminal = terminal;
  }

  int run(List<String> arguments) {
    AskOptions options = AskOptions.parse(arguments);
    if (options.help()) {
      out.println(USAGE);
      return ExitStatus.OK;
    }
    Settings settings = Settings.ofProject();
    Unknot unknot = Unknot.open(options.corpus().map(settings::withCorpus).orElse(settings));
    if (options.question().isBlank()) {
      list(unknot.routines(), options.json());
    } else {
      Routine routine = unknot.routine(options.question());
      boolean color = options.color() && terminal;
      out.print(
          options.json()
              ? RoutineJson.write(routine) + "\n"
              : new ReplyPrinter(Terminal.of(environment, color)).print(unknot.describe(routine)));
    }
    return ExitStatus.OK;
  }

  private void list(Collection<Routine> routines, boolean json) {
    if (json) {
      out.println(RoutineJson.write(routines));
    } else if (routines.isEmpty()) {
      out.println("The documents teach no routine.");
    } else {
      routines.forEach(routine -> out.println(line(routine)));
    }
  }

  private static String line(Routine routine) {
    List<String> facts = new ArrayList<>();
    facts.add(routine.title());
    facts.add(routine.steps().size() + " steps");
    routine.steps().stream().flatMap(RoutinesCommand::doses).distinct().forEach(facts::add);
    facts.add(routine.source());
    return routine.id() + "\n    " + String.join(", ", facts);
  }

  private static Stream<String> doses(Step step) {
    return Stream.concat(
        step.seconds().map(range -> range + " seconds").stream(),
        step.repeats().map(range -> range + " times").stream());
  }
}
