package dev.unknot.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options of {@code index}, as picocli fills them in. */
@Command(
    name = "unknot index",
    header = "Writes an index of the documents, or brings one up to date.",
    description = "Only documents that are new or have changed are read.",
    sortOptions = false,
    usageHelpAutoWidth = true,
    separator = " ",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:written", "2:usage, or a corpus or index that cannot be used", "1:a fault"})
final class IndexOptions {

  @Option(names = "--corpus", paramLabel = "DIR", description = "index this folder")
  Optional<Path> corpus = Optional.empty();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "write here (default: .index in the folder of the documents)")
  Optional<Path> index = Optional.empty();

  @Option(
      names = {"--help", "-h"},
      usageHelp = true,
      description = "this help")
  boolean help;
}
