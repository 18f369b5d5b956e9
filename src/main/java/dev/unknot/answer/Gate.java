package dev.unknot.answer;

import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Term;
import dev.unknot.retrieval.PassageIndex;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a question is one for these documents at all. Its log odds are a sum of what speaks for
 * it (how well the best passage answers, how much of the trade it names) and against it (words that
 * no document has, by how rare they are in English; other therapies and medicines). The weights are
 * those of a logistic regression on the tuned half of the suite and on requests that people put to
 * assistants of every kind.
 */
final class Gate {

  private static final double BIAS = -4.8;
  private static final double RELEVANCE = 4.9;
  private static final double ANCHOR = 3.3;
  private static final double SECOND_ANCHOR = 2.4;
  private static final double OTHER_CONCEPT = 1.0;
  private static final double STRANGE_WORD = -2.1;
  private static final double FOREIGN = -4.5;

  /** For "how often should I do it": nothing named, but asked as of any of these exercises. */
  private static final double GENERAL = 3.7;

  /** One more concept or foreign term than this changes nothing. */
  private static final int MOST_CONCEPTS = 3;

  private static final int MOST_FOREIGN = 2;

  private static final Set<Concept.Kind> ELSEWHERE =
      EnumSet.of(Concept.Kind.PART, Concept.Kind.TOOL);

  /** From here up a word is rare in English. */
  private static final double RARE = 0.5;

  /** From here up a word may be a noun. */
  private static final double NOUN = 0.6;

  private final PassageIndex index;

  Gate(PassageIndex index) {
    this.index = index;
  }

  /**
   * Whether a question may be answered.
   *
   * @param relevance how near the nearest passage comes to it, 0 to 1
   * @param general whether it wants to know what is told of every exercise
   */
  boolean opens(List<Term> terms, double relevance, boolean general) {
    List<Concept> concepts = terms.stream().flatMap(term -> term.concept().stream()).toList();
    long anchors = terms.stream().filter(this::anchors).count();
    long foreign = concepts.stream().filter(Gate::isForeign).count();
    double strange =
        terms.stream().filter(this::isStrange).mapToDouble(Gate::strangeness).sum()
            + terms.stream().filter(this::isElsewhere).count();
    double odds =
        BIAS
            + RELEVANCE * relevance
            + (anchors > 0 ? ANCHOR : 0)
            + (anchors > 1 ? SECOND_ANCHOR : 0)
            + OTHER_CONCEPT * Math.min(concepts.size() - anchors, MOST_CONCEPTS)
            + STRANGE_WORD * strange
            + FOREIGN * Math.min(foreign, MOST_FOREIGN)
            + (general && anchors + foreign == 0 && namesNothing(terms) ? GENERAL : 0);
    return odds >= 0;
  }

  /**
   * What is of the trade anchors a question, and so does what a section of these documents is
   * about, or a rare word of them.
   */
  private boolean anchors(Term term) {
    return isHeld(term)
        && term.concept()
            .map(concept -> concept.ofTrade() || index.heads(term.key()))
            .orElseGet(() -> Strangeness.byFrequency(term.word()) >= RARE);
  }

  /** A body part or tool that these documents do not speak of. */
  private boolean isElsewhere(Term term) {
    return term.concept().map(Concept::kind).filter(ELSEWHERE::contains).isPresent()
        && !isHeld(term);
  }

  private boolean isHeld(Term term) {
    return term.keys().stream().anyMatch(key -> index.frequency(key) > 0);
  }

  private boolean namesNothing(List<Term> terms) {
    return terms.stream()
        .filter(this::isStrange)
        .allMatch(term -> Strangeness.byClass(term.word()) < NOUN);
  }

  private static boolean isForeign(Concept concept) {
    return concept.kind() == Concept.Kind.FOREIGN;
  }

  private boolean isStrange(Term term) {
    return term.concept().isEmpty() && index.frequency(term.key()) == 0;
  }

  private static double strangeness(Term term) {
    return Strangeness.byClass(term.word()) * Strangeness.byFrequency(term.word()) * term.focus();
  }
}
