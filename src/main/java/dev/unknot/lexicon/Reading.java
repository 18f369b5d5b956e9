package dev.unknot.lexicon;

import dev.unknot.language.Quantity;
import dev.unknot.language.Span;
import dev.unknot.language.TimeAgo;
import dev.unknot.language.Token;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a text says, read once: everything after it works on this and not on the raw words.
 *
 * @param moves what it would do in a running routine; apart from the mentions, since a word can be
 *     both
 */
public record Reading(
    String text,
    List<Token> tokens,
    List<Clause> clauses,
    List<Mention> mentions,
    List<Mention> moves,
    List<Quantity> quantities,
    List<TimeAgo> times) {

  public Reading {
    tokens = List.copyOf(tokens);
    clauses = List.copyOf(clauses);
    mentions = List.copyOf(mentions);
    moves = List.copyOf(moves);
    quantities = List.copyOf(quantities);
    times = List.copyOf(times);
  }

  public Stream<Mention> mentions(Concept.Kind kind) {
    return mentions.stream().filter(mention -> mention.concept().kind() == kind);
  }

  public Stream<Mention> mentions(String concept) {
    return mentions.stream().filter(mention -> mention.is(concept));
  }

  public boolean mentionsAny(String concept) {
    return mentions(concept).findAny().isPresent();
  }

  /** The clause that a token stands in. */
  public int clauseOf(int token) {
    int low = 0;
    int high = clauses.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (token < clauses.get(middle).to()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return high;
  }

  /** Whether a concept covers this token. */
  public boolean covered(int token) {
    return mentions.stream().anyMatch(mention -> mention.from() <= token && token < mention.to());
  }

  /** What some of the clauses say; spans stay those in the whole text. */
  public Reading part(int from, int to) {
    int start = clauses.get(from).from();
    int end = clauses.get(to - 1).to();
    return new Reading(
        text,
        tokens.subList(start, end),
        clauses.subList(from, to).stream().map(clause -> clause.moved(-start)).toList(),
        within(mentions, start, end, from),
        within(moves, start, end, from),
        quantities.stream()
            .filter(quantity -> start <= quantity.from() && quantity.to() <= end)
            .map(quantity -> quantity.moved(-start))
            .toList(),
        times.stream()
            .filter(time -> start <= time.from() && time.to() <= end)
            .map(time -> time.moved(-start))
            .toList());
  }

  private static List<Mention> within(List<Mention> mentions, int start, int end, int clause) {
    return mentions.stream()
        .filter(mention -> start <= mention.from() && mention.to() <= end)
        .map(mention -> mention.moved(-start, -clause))
        .toList();
  }

  public Span span(int from, int to) {
    return tokens.get(from).span().cover(tokens.get(to - 1).span());
  }
}
