package dev.unknot.cli;

import dev.unknot.assistant.Settings;
import dev.unknot.assistant.Unknot;
import dev.unknot.assistant.settings.ModelOptions;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParameterException;

/** {@code chat}: a conversation, typed on a terminal or piped in, a line a turn. */
final class ChatCommand {

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;
  private final boolean terminal;

  ChatCommand(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      boolean terminal) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.terminal = terminal;
  }

  int run(List<String> arguments) {
    ModelOptions model = ModelOptions.take(arguments, environment);
    ChatOptions options = new ChatOptions();
    picocli.CommandLine parser = new picocli.CommandLine(options);
    try {
      parser.parseArgs(model.rest().toArray(String[]::new));
    } catch (ParameterException e) {
      throw new UsageException(e.getMessage() + " (chat --help lists the options)");
    }
    if (options.help) {
      parser.usage(out);
      return ExitStatus.OK;
    }
    Settings settings =
        Settings.ofProject().with(options.corpus, Optional.empty()).withModel(model.endpoint());
    Unknot unknot = Unknot.open(settings);
    boolean color =
        !options.plain && terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    try (ChatInput lines = ChatInput.open(in, terminal && !options.json)) {
      ReplyPrinter printer = new ReplyPrinter(new Terminal(color, lines.width()));
      ChatSession session = new ChatSession(unknot, printer, options.json, out, err);
      session.run(lines, settings.clock(), !options.silent);
    }
    return ExitStatus.OK;
  }
}
