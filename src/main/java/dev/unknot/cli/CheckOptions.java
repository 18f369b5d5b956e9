package dev.unknot.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code check}, as picocli fills them in. */
@Command(
    name = "unknot check",
    header = "Tells how messages are taken, and why.",
    sortOptions = false,
    usageHelpAutoWidth = true,
    separator = " ",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:checked", "2:usage, or a line that cannot be read", "1:a fault"})
final class CheckOptions {

  @Parameters(paramLabel = "TEXT", description = "a message: what it means for safety, and why")
  List<String> text = new ArrayList<>();

  @Option(names = "--json", description = "print the verdict as JSON")
  boolean json;

  @Option(
      names = "--jsonl",
      paramLabel = "FILE",
      description =
          "for lines {\"id\", \"turns\", \"now\"}: the verdict after the last of these messages; now is"
              + " an ISO-8601 time with offset")
  Optional<Path> jsonl = Optional.empty();

  @Option(
      names = "--context",
      paramLabel = "FILE",
      description =
          "for lines {\"id\", \"sentence\", \"concept\"}: is what is named negated, past,"
              + " hypothetical, of somebody other")
  Optional<Path> context = Optional.empty();

  @Option(
      names = {"--help", "-h"},
      usageHelp = true,
      description = "this help")
  boolean help;
}
