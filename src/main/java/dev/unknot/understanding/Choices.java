package dev.unknot.understanding;

import dev.unknot.language.Token;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a short answer to a question with choices: "the lower one", "2", "both", "neither". */
final class Choices {

  private static final List<String> ORDINALS =
      List.of("first-choice", "second-choice", "third-choice", "fourth-choice", "fifth-choice");

  private final Lexicon lexicon;

  Choices(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What is chosen; empty if the message is no answer to the question. */
  Optional<Choice> chosen(Reading answer, List<String> choices) {
    Set<String> content = content(answer);
    if (!content.isEmpty()) {
      return named(content, choices);
    }
    if (answer.mentionsAny("no-choice")) {
      return Optional.of(new Choice.Other());
    }
    if (answer.mentionsAny("all-choices")) {
      return Optional.of(new Choice.Taken(String.join(" and ", choices)));
    }
    if (answer.mentionsAny("last-choice")) {
      return Optional.of(new Choice.Taken(choices.getLast()));
    }
    for (int i = 0; i < Math.min(ORDINALS.size(), choices.size()); i++) {
      if (answer.mentionsAny(ORDINALS.get(i))) {
        return Optional.of(new Choice.Taken(choices.get(i)));
      }
    }
    if (answer.mentionsAny("agreement")) {
      return Optional.of(
          choices.size() == 1 ? new Choice.Taken(choices.getFirst()) : new Choice.Unsaid());
    }
    return Optional.empty();
  }

  /** The one choice that holds all words of the answer. */
  private Optional<Choice> named(Set<String> content, List<String> choices) {
    List<String> fit =
        choices.stream()
            .filter(choice -> content(lexicon.read(choice)).containsAll(content))
            .toList();
    return fit.size() == 1 ? Optional.of(new Choice.Taken(fit.getFirst())) : Optional.empty();
  }

  private Set<String> content(Reading reading) {
    return reading.tokens().stream()
        .filter(token -> token.isWord() && !lexicon.isFiller(token))
        .map(Token::stem)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
