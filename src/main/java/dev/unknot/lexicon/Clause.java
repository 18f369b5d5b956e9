package dev.unknot.lexicon;

/**
 * A stretch of a message with one thing said or asked in it.
 *
 * @param from its first token
 * @param to the token after its last
 * @param sentence the index of the sentence it stands in
 */
public record Clause(int from, int to, int sentence, Mood mood) {

  /** How a clause puts its matter. */
  public enum Mood {
    STATEMENT,
    /** An open question: how, why, which. */
    QUESTION,
    /** A question to be answered with yes or no. */
    YES_NO,
    /** A supposition: if, in case, what if. */
    CONDITION
  }

  /** The same as many tokens further on. */
  Clause moved(int tokens) {
    return new Clause(from + tokens, to + tokens, sentence, mood);
  }

  public boolean asks() {
    return mood == Mood.QUESTION || mood == Mood.YES_NO;
  }
}
