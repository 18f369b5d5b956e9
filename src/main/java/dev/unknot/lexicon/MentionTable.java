package dev.unknot.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The mentions of a message by where they start and by clause, so that a long message costs no more
 * a word than a short one.
 */
final class MentionTable {

  private final List<List<Mention>> starting;
  private final boolean[] inside;
  private final List<Set<String>> byClause = new ArrayList<>();

  MentionTable(int tokens, List<Mention> mentions) {
    starting = new ArrayList<>(Collections.nCopies(tokens + 1, List.of()));
    inside = new boolean[tokens + 1];
    for (Mention mention : mentions) {
      add(starting, mention);
      for (int at = mention.from() + 1; at < mention.to(); at++) {
        inside[at] = true;
      }
      while (byClause.size() <= mention.clause()) {
        byClause.add(new HashSet<>());
      }
      byClause.get(mention.clause()).addAll(mention.concept().kinds());
    }
  }

  /** Adds a mention to a list of lists by first token, most of which stay empty. */
  static void add(List<List<Mention>> starting, Mention mention) {
    List<Mention> here = starting.get(mention.from());
    if (here.isEmpty()) {
      here = new ArrayList<>(4);
      starting.set(mention.from(), here);
    }
    here.add(mention);
  }

  List<Mention> startingAt(int token) {
    return token >= 0 && token < starting.size() ? starting.get(token) : List.of();
  }

  /** Whether a concept is named from this token on. */
  boolean at(int token, String concept) {
    // No stream: this is asked many times of every token.
    for (Mention mention : startingAt(token)) {
      if (mention.is(concept)) {
        return true;
      }
    }
    return false;
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
