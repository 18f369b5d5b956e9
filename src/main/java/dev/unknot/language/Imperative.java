package dev.unknot.language;

import java.util.List;
import java.util.Set;

/**
 * Tells sentences that bid somebody do something: "Sit on the ground", "Then, turn round", "If it
 * is stiff there, stay a while". A sentence that forbids is none.
 */
public final class Imperative {

  private static final Set<String> OPENERS =
      Set.of(
          "if", "when", "once", "as", "while", "after", "before", "until", "for", "to", "in",
          "with", "at", "during", "from", "without", "on");

  private static final Set<String> LEADS =
      Set.of("then", "next", "now", "just", "first", "finally", "and", "please", "again", "also");

  private static final Set<String> FOLLOWERS =
      Set.of(
          "the",
          "a",
          "an",
          "your",
          "this",
          "that",
          "these",
          "those",
          "each",
          "both",
          "all",
          "one",
          "it",
          "them",
          "yourself",
          "up",
          "down",
          "back",
          "off",
          "out",
          "over",
          "on",
          "in",
          "into",
          "onto",
          "to",
          "from",
          "with",
          "by",
          "at",
          "for",
          "of",
          "under",
          "between",
          "behind",
          "around",
          "about",
          "against",
          "across",
          "along",
          "through",
          "toward",
          "towards",
          "until",
          "while",
          "forward",
          "forwards",
          "backward",
          "backwards",
          "here",
          "there",
          "again",
          "sure",
          "light",
          "firm",
          "gentle",
          "slow",
          "straight",
          "tall",
          "upright",
          "side",
          "any",
          "another",
          "beside",
          "below",
          "above",
          "inside",
          "near");

  private static final Set<String> BEFORE_NO_VERB =
      Set.of(
          "to", "i", "you", "we", "they", "it", "he", "she", "the", "a", "an", "your", "my", "this",
          "that", "can", "may", "might", "will", "would", "should", "could", "must", "not", "and",
          "or", "do", "does", "don't", "never", "of", "just", "still");

  private static final Set<String> NO_OBJECT = Set.of("of", "to", "in");

  /** What makes a main clause after an opening one tell something. */
  private static final Set<String> FINITE =
      Set.of(
          "will", "would", "can", "could", "may", "might", "should", "must", "is", "are", "was",
          "were", "has", "had", "you'll", "there");

  private final List<Token> tokens;

  private Imperative(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether the words of a sentence bid something. */
  public static boolean is(List<Token> sentence) {
    return new Imperative(sentence).bids();
  }

  private boolean bids() {
    int start = lead(0);
    if (start >= tokens.size()) {
      return false;
    }
    if (!OPENERS.contains(form(start)) || verb(start)) {
      return verb(start);
    }
    for (int at = start + 2; at < tokens.size(); at++) {
      if (tokens.get(at - 1).isMark(",")) {
        if (tellsFrom(at)) {
          return false;
        }
        if (verb(lead(at))) {
          return true;
        }
      } else if (!BEFORE_NO_VERB.contains(form(at - 1)) && inside(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean tellsFrom(int at) {
    return tokens.subList(at, tokens.size()).stream()
        .anyMatch(token -> FINITE.contains(token.form()));
  }

  /** The first token from here on that is no adverb, filler or mark. */
  private int lead(int from) {
    int at = from;
    while (at < tokens.size()
        && (!tokens.get(at).isWord() && !tokens.get(at).isNumber()
            || LEADS.contains(form(at))
            || adverb(at))) {
      at++;
    }
    return at;
  }

  private boolean adverb(int at) {
    return form(at).endsWith("ly") && !WordClass.isBaseVerb(form(at));
  }

  /** What is nothing but a verb needs any word after it; what may be a noun needs an object. */
  private boolean verb(int at) {
    if (at + 1 >= tokens.size() || !WordClass.isBaseVerb(form(at))) {
      return false;
    }
    boolean onlyVerb = WordClass.of(form(at)) == WordClass.VERB;
    return follows(at + 1)
        || onlyVerb && tokens.get(at + 1).isWord() && !form(at + 1).startsWith("you");
  }

  /** A verb in mid-sentence with no comma before it follows a noun and takes an object. */
  private boolean inside(int at) {
    WordClass before = WordClass.of(form(at - 1));
    return (before == WordClass.NOUN || before == WordClass.NOUN_OR_OTHER)
        && WordClass.isBaseVerb(form(at))
        && follows(at + 1)
        && !NO_OBJECT.contains(form(at + 1));
  }

  private boolean follows(int at) {
    return at < tokens.size()
        && (FOLLOWERS.contains(form(at))
            || tokens.get(at).isNumber()
            || form(at).endsWith("ly")
            || form(at).endsWith("ing"));
  }

  private String form(int at) {
    return tokens.get(at).form();
  }
}
