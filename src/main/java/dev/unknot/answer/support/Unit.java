package dev.unknot.answer.support;

import dev.unknot.lexicon.Concept;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A word or phrase with a meaning of its own, as the check compares it.
 *
 * @param from its first token
 * @param to the token after its last
 * @param clause the clause of its statement that it stands in
 * @param stems the stems of its words
 * @param senses the lines of the synonym table it stands in
 * @param concepts the concepts of the lexicon that name it
 * @param weight how much it matters that a passage says it, 0 to 1.5
 * @param denied whether it stands under a negation
 */
record Unit(
    int from,
    int to,
    int clause,
    Kind kind,
    Set<String> stems,
    Set<Integer> senses,
    Set<String> concepts,
    Optional<Concept> named,
    List<Pole> poles,
    double weight,
    boolean denied) {

  /** What a unit names; two of one of the first three kinds stand for each other by mistake. */
  enum Kind {
    PART,
    TOOL,
    PLACE,
    /** A unit of measure that no figure of ours has. */
    MEASURE,
    /** A strong word, which needs its like in the passage. */
    CLAIM,
    WORD;

    boolean named() {
      return this == PART || this == TOOL || this == PLACE;
    }
  }

  Unit {
    stems = Set.copyOf(stems);
    senses = Set.copyOf(senses);
    concepts = Set.copyOf(concepts);
    poles = List.copyOf(poles);
  }
}
