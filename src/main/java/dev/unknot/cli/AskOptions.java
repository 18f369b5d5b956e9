package dev.unknot.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The options of {@code ask}. They are read by hand: a question is answered before an option parser
 * would have loaded.
 *
 * @param question the words that are no options; a lone {@code -} means standard input
 */
record AskOptions(
    String question,
    boolean json,
    boolean color,
    boolean help,
    Optional<Path> corpus,
    Optional<Path> index) {

  static AskOptions parse(List<String> arguments) {
    List<String> words = new ArrayList<>();
    boolean json = false;
    boolean color = true;
    boolean help = false;
    boolean options = true;
    Optional<Path> corpus = Optional.empty();
    Optional<Path> index = Optional.empty();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      if (!options || !argument.startsWith("-") || argument.equals("-")) {
        words.add(argument);
        continue;
      }
      switch (argument) {
        case "--" -> options = false;
        case "--json" -> json = true;
        case "--no-color" -> color = false;
        case "--help", "-h" -> help = true;
        case "--corpus" -> corpus = Optional.of(folder(argument, rest));
        case "--index" -> index = Optional.of(folder(argument, rest));
        default -> {
          if (argument.startsWith("--corpus=")) {
            corpus = Optional.of(folder(argument));
          } else if (argument.startsWith("--index=")) {
            index = Optional.of(folder(argument));
          } else {
            throw new UsageException(
                "unknown option "
                    + argument
                    + " (expected: --json, --no-color, --corpus DIR, --index DIR, --help)");
          }
        }
      }
    }
    return new AskOptions(String.join(" ", words), json, color, help, corpus, index);
  }

  private static Path folder(String option, Iterator<String> rest) {
    return folder(option, rest.hasNext() ? rest.next() : "");
  }

  private static Path folder(String argument) {
    int sign = argument.indexOf('=');
    return folder(argument.substring(0, sign), argument.substring(sign + 1));
  }

  private static Path folder(String option, String name) {
    if (name.isBlank()) {
      throw new UsageException("%s: no folder named (expected: %s DIR)".formatted(option, option));
    }
    return Path.of(name);
  }
}
