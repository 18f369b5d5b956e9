package dev.unknot.cli;

import dev.unknot.assistant.Settings;
import dev.unknot.assistant.Unknot;
import dev.unknot.retrieval.Indexed;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code index}: the index on disk. */
final class IndexCommand {

  private final PrintStream out;

  IndexCommand(PrintStream out) {
    this.out = out;
  }

  int run(List<String> arguments) {
    IndexOptions options = new IndexOptions();
    CommandLine commandLine = new CommandLine(options);
    try {
      commandLine.parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException e) {
      throw new UsageException(e.getMessage() + " (try index --help)");
    }
    if (options.help) {
      commandLine.usage(out);
      return ExitStatus.OK;
    }
    Settings settings = Settings.ofProject().with(options.corpus, Optional.empty());
    Path folder = options.index.orElseGet(() -> settings.corpus().resolve(".index"));
    Indexed indexed = Unknot.index(settings, folder);
    out.printf(
        "%s: %d passages of %d documents; %d written, %d kept, %d removed%n",
        folder,
        indexed.passages(),
        indexed.documents(),
        indexed.written(),
        indexed.kept(),
        indexed.removed());
    return ExitStatus.OK;
  }
}
