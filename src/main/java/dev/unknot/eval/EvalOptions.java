package dev.unknot.eval;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code eval}, as picocli fills them in. */
@Command(
    name = "unknot eval",
    header = "Asks the cases of the suite and tells what is wrong.",
    sortOptions = false,
    usageHelpAutoWidth = true,
    separator = " ",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:all gates hold",
      "1:a gate does not hold",
      "2:usage, unreadable cases, or a corpus that cannot be used"
    })
final class EvalOptions {

  @Parameters(
      paramLabel = "DIR|FILE",
      description = "cases: .yaml, .yml and .jsonl files (default: the project's eval)")
  List<Path> paths = new ArrayList<>();

  @Option(
      names = "--filter",
      paramLabel = "WORDS",
      description = "only cases with these words in description, file or theme; =ID for one case")
  List<String> filters = new ArrayList<>();

  @Option(
      names = "--half",
      paramLabel = "tuned|reported",
      description = "only cases of this half: tuned while working on the product")
  Optional<String> half = Optional.empty();

  @Option(names = "--fail-fast", description = "end at the first failure")
  boolean failFast;

  @Option(names = "--jobs", paramLabel = "N", description = "cases at a time (default: processors)")
  int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--seed", paramLabel = "N", description = "order of asking (default: 1)")
  long seed = 1;

  @Option(names = "--repeat", paramLabel = "N", description = "ask each case so often (default: 1)")
  int repeat = 1;

  @Option(names = "--corpus", paramLabel = "DIR", description = "answer from this folder")
  Optional<Path> corpus = Optional.empty();

  @Option(names = "--index", paramLabel = "DIR", description = "use the index made of it")
  Optional<Path> index = Optional.empty();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "ask a service: ours at http://host:port, any OpenAI-compatible at .../v1")
  Optional<URI> url = Optional.empty();

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description =
          "model of an OpenAI-compatible service; with --model-url, who words our answers")
  Optional<String> model = Optional.empty();

  @Option(
      names = "--now",
      paramLabel = "TIME",
      description = "when all is said, ISO 8601 (default: 2026-06-15T10:00Z)")
  ZonedDateTime now = ZonedDateTime.parse("2026-06-15T10:00Z");

  @Option(names = "--rescore", paramLabel = "FILE", description = "judge a stored run, ask nothing")
  Optional<Path> rescore = Optional.empty();

  @Option(names = "--baseline", paramLabel = "FILE", description = "compare with a stored run")
  Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--gates",
      paramLabel = "FILE",
      description =
          "what has to hold (default: gates.yaml beside the cases; without one, all pass)")
  Optional<Path> gates = Optional.empty();

  @Option(names = "--json", paramLabel = "FILE|-", description = "write the run as JSON")
  Optional<String> json = Optional.empty();

  @Option(names = "--junit", paramLabel = "FILE", description = "write JUnit XML")
  Optional<Path> junit = Optional.empty();

  @Option(names = "--csv", paramLabel = "FILE", description = "write a row for each case")
  Optional<Path> csv = Optional.empty();

  @Option(names = "--html", paramLabel = "FILE", description = "write a page to read")
  Optional<Path> html = Optional.empty();

  @Option(names = "--trec", paramLabel = "DIR", description = "write run and qrels for trec_eval")
  Optional<Path> trec = Optional.empty();

  @Option(
      names = "--promptfoo",
      paramLabel = "FILE",
      description = "write the cases for promptfoo, and ask nothing")
  Optional<Path> promptfoo = Optional.empty();

  @Option(names = "--no-color", description = "no colours (NO_COLOR does the same)")
  boolean noColor;

  @Option(
      names = {"--help", "-h"},
      usageHelp = true,
      description = "this help")
  boolean help;
}
