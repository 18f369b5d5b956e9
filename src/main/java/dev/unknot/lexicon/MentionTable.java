package dev.unknot.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The mentions of a message by where they start and by clause, so that a long message costs no more
 * a word than a short one.
 */
final class MentionTable {

  private final List<List<Mention>> starting;
  private final boolean[] inside;
  private final List<Set<String>> byClause = new ArrayList<>();

  MentionTable(int tokens, List<Mention> mentions) {
    starting =
        IntStream.range(0, tokens + 1)
            .mapToObj(token -> (List<Mention>) new ArrayList<Mention>(2))
            .toList();
    inside = new boolean[tokens + 1];
    for (Mention mention : mentions) {
      starting.get(mention.from()).add(mention);
      for (int at = mention.from() + 1; at < mention.to(); at++) {
        inside[at] = true;
      }
      while (byClause.size() <= mention.clause()) {
        byClause.add(new HashSet<>());
      }
      byClause.get(mention.clause()).addAll(mention.concept().kinds());
    }
  }

  List<Mention> startingAt(int token) {
    return token >= 0 && token < starting.size() ? starting.get(token) : List.of();
  }

  /** Whether a concept is named from this token on. */
  boolean at(int token, String concept) {
    return startingAt(token).stream().anyMatch(mention -> mention.is(concept));
  }

  /** Whether a token stands inside a mention, after its first. */
  boolean inside(int token) {
    return inside[token];
  }

  /** Whether a clause names a concept, or one of a kind. */
  boolean inClause(int clause, String concept) {
    return clause < byClause.size() && byClause.get(clause).contains(concept);
  }
}
