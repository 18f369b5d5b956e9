package dev.unknot.cli;

import dev.unknot.answer.Found;
import dev.unknot.assistant.SearchRequest;
import dev.unknot.assistant.Settings;
import dev.unknot.assistant.Unknot;
import dev.unknot.cli.Terminal.Style;
import dev.unknot.json.SearchJson;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code search}: the passages for a query. */
final class SearchCommand {

  private final PrintStream out;
  private final Map<String, String> environment;
  private final boolean terminal;

  SearchCommand(PrintStream out, Map<String, String> environment, boolean terminal) {
    this.out = out;
    this.environment = environment;
    this.terminal = terminal;
  }

  int run(List<String> arguments) {
    SearchOptions options = new SearchOptions();
    CommandLine commandLine = parser(options);
    try {
      commandLine.parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException e) {
      throw new UsageException(e.getMessage() + " (try search --help)");
    }
    if (options.help) {
      commandLine.usage(out);
      return ExitStatus.OK;
    }
    refuseUnknownOptions(arguments, options.words);
    SearchRequest request = options.request();
    Settings settings = Settings.ofProject().with(options.corpus, options.index);
    List<Found> results = Unknot.open(settings).search(request);
    if (options.json) {
      out.println(SearchJson.write(results));
    } else {
      Terminal page = Terminal.of(environment, terminal && !options.noColor);
      results.forEach(found -> out.println(shown(found, page)));
    }
    return ExitStatus.OK;
  }

  /**
   * A word such as {@code -foot} is part of the query, and a file is never read for an {@code @}.
   */
  private static CommandLine parser(SearchOptions options) {
    return new CommandLine(options)
        .setUnmatchedOptionsArePositionalParams(true)
        .setPosixClusteredShortOptionsAllowed(false)
        .setExpandAtFiles(false);
  }

  private static void refuseUnknownOptions(List<String> arguments, List<String> words) {
    int end = arguments.contains("--") ? arguments.indexOf("--") : arguments.size();
    arguments.subList(0, end).stream()
        .filter(argument -> argument.startsWith("--") && words.contains(argument))
        .findFirst()
        .ifPresent(option -> {
          throw new UsageException("unknown option " + option + " (try search --help)");
        });
  }

  private static String shown(Found found, Terminal page) {
    String section = found.section().isEmpty() ? "" : ", " + found.section();
    String head =
        String.format(
            Locale.ROOT,
            "%d. %s%s (%s) %.3f",
            found.rank(),
            found.title(),
            section,
            found.source(),
            found.score());
    String quote = "   " + Terminal.quoted(found.text());
    return page.styled(Style.DIM, page.wrapped(head, "   ")) + "\n" + page.wrapped(quote, "   ");
  }
}
