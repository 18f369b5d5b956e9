package dev.unknot.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
