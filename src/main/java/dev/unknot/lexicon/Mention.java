package dev.unknot.lexicon;

import dev.unknot.language.Span;

/**
 * A concept named in a text.
 *
 * @param span where, in the raw text
 * @param from the first token of it
 * @param to the token after its last
 * @param clause the index of the clause it stands in
 */
public record Mention(Concept concept, Span span, int from, int to, int clause, Status status) {

  /**
   * How a mention is to be taken, in the manner of NegEx (Chapman et al. 2001) and ConText (Harkema
   * et al. 2009).
   *
   * @param negated denied: "no pain"
   * @param past over: "I had pain last year"
   * @param hypothetical asked or supposed, not reported: "if it hurts"
   * @param other about somebody else: "my mum has pain"
   */
  public record Status(boolean negated, boolean past, boolean hypothetical, boolean other) {

    public static final Status PLAIN = new Status(false, false, false, false);

    /** Said of the speaker, as true, now. */
    public boolean reported() {
      return !negated && !past && !hypothetical;
    }
  }

  public boolean is(String concept) {
    return this.concept.is(concept);
  }

  /** The same as many tokens and clauses further on. */
  Mention moved(int tokens, int clauses) {
    return new Mention(concept, span, from + tokens, to + tokens, clause + clauses, status);
  }

  Mention with(Status status) {
    return new Mention(concept, span, from, to, clause, status);
  }
}
