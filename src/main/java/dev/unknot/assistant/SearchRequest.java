package dev.unknot.assistant;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is searched for.
 *
 * @param limit how many results at most
 * @param byDocument whether each document comes once, at its best passage
 */
public record SearchRequest(String query, Mode mode, int limit, boolean byDocument) {

  public static final int MOST = 1_000;
  public static final int USUAL = 10;

  /** How a query is read. */
  public enum Mode {
    /** As a question is, and ranked as the passages that could answer it. */
    WORDS,
    /** In Lucene's classic syntax, and ranked as Lucene does. */
    OPERATORS;

    private static final Set<String> WORDS_OF_SYNTAX = Set.of("AND", "OR", "NOT", "&&", "||");
    private static final String OPENING = "+-!([{";
    private static final String ANYWHERE = "\"~^*\\";
    private static final String WITHIN = ":?";

    /** The mode that a query's own signs show: one that no question has means operators. */
    public static Mode shownBy(String query) {
      return Stream.of(query.split(" ")).anyMatch(Mode::operates) ? OPERATORS : WORDS;
    }

    private static boolean operates(String word) {
      boolean opened = word.length() > 1 && OPENING.indexOf(word.charAt(0)) >= 0;
      return WORDS_OF_SYNTAX.contains(word)
          || (opened && word.charAt(1) != word.charAt(0))
          || word.chars().anyMatch(sign -> ANYWHERE.indexOf(sign) >= 0)
          || IntStream.range(1, word.length() - 1).anyMatch(at -> within(word, at));
    }

    /** A colon or question mark between letters, as in {@code field:word} and {@code kn?t}. */
    private static boolean within(String word, int at) {
      return WITHIN.indexOf(word.charAt(at)) >= 0
          && Character.isLetter(word.charAt(at - 1))
          && Character.isLetter(word.charAt(at + 1));
    }
  }

  public SearchRequest {
    if (query.isBlank()) {
      throw new IllegalArgumentException("query: empty (expected: some words)");
    }
    if (query.length() > Unknot.LONGEST_MESSAGE) {
      throw new IllegalArgumentException(
          "query: %d characters (expected: at most %d)"
              .formatted(query.length(), Unknot.LONGEST_MESSAGE));
    }
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit: %d (expected: 1 to %d)".formatted(limit, MOST));
    }
  }

  /** A search for the passages nearest to a question. */
  public static SearchRequest words(String query, int limit) {
    return new SearchRequest(query, Mode.WORDS, limit, false);
  }
}
