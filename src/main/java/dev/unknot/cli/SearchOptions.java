package dev.unknot.cli;

import dev.unknot.assistant.SearchRequest;
import dev.unknot.assistant.SearchRequest.Mode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code search}, as picocli fills them in. */
@Command(
    name = "unknot search",
    header = "Finds passages of the documents, best first.",
    description =
        "Plain words find what a question made of them would. A query with a sign of Lucene's"
            + " classic syntax is read by that: +must -not \"a phrase\" word* word~1 AND OR NOT"
            + " (groups).",
    sortOptions = false,
    usageHelpAutoWidth = true,
    separator = " ",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:searched", "2:usage, a query or a corpus that cannot be read", "1:a fault"})
final class SearchOptions {

  /** The values of {@code --group}. */
  enum Group {
    document
  }

  /** The values of {@code --mode}. */
  enum Reading {
    words(Mode.WORDS),
    operators(Mode.OPERATORS);

    private final Mode mode;

    Reading(Mode mode) {
      this.mode = mode;
    }
  }

  @Parameters(paramLabel = "QUERY", description = "what to look for")
  List<String> words = new ArrayList<>();

  @Option(names = "--limit", paramLabel = "N", description = "how many at most (default: 10)")
  int limit = SearchRequest.USUAL;

  @Option(
      names = "--group",
      paramLabel = "document",
      description = "each document once, at its best passage")
  Optional<Group> group = Optional.empty();

  @Option(
      names = "--mode",
      paramLabel = "words|operators",
      description = "how the query is read (default: as its signs show)")
  Optional<Reading> mode = Optional.empty();

  @Option(names = "--corpus", paramLabel = "DIR", description = "search this folder")
  Optional<Path> corpus = Optional.empty();

  @Option(names = "--index", paramLabel = "DIR", description = "use the index made of it")
  Optional<Path> index = Optional.empty();

  @Option(names = "--json", description = "print the results as JSON")
  boolean json;

  @Option(names = "--no-color", description = "no colours (NO_COLOR does the same)")
  boolean noColor;

  @Option(
      names = {"--help", "-h"},
      usageHelp = true,
      description = "this help")
  boolean help;

  SearchRequest request() {
    String query = String.join(" ", words);
    return new SearchRequest(
        query,
        mode.map(reading -> reading.mode).orElseGet(() -> Mode.shownBy(query)),
        limit,
        group.isPresent());
  }
}
