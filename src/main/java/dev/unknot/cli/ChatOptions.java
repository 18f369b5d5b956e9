package dev.unknot.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options of {@code chat}, as picocli fills them in. */
@Command(
    name = "unknot chat",
    header =
        "Talks, a line a turn; the lines /help, /sources, /new, /export and /quit are commands.",
    sortOptions = false,
    usageHelpAutoWidth = true,
    footer = {
      "",
      "--model-url URL --model NAME have answers worded by a language model (serve --help lists its settings)."
    },
    separator = " ",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:the end was reached", "2:usage or broken corpus", "1:a fault"})
final class ChatOptions {

  @Option(names = "--json", description = "print each reply as a line of JSON")
  boolean json;

  @Option(names = "--no-color", description = "no colours (NO_COLOR does the same)")
  boolean plain;

  @Option(names = "--no-bell", description = "no sound at the end of a timer")
  boolean silent;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "answer from the .md and .txt files of this folder")
  Optional<Path> corpus = Optional.empty();

  @Option(
      names = {"--help", "-h"},
      usageHelp = true,
      description = "this help")
  boolean help;
}
