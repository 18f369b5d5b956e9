package dev.unknot.understanding;

import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a conversation is about, as far as the next message may carry it over.
 *
 * @param aspects what was last asked of it, by id
 */
public record Topic(List<Named> terms, Set<String> aspects) {

  public static final Topic NONE = new Topic(List.of(), Set.of());

  /** A topic is what a few words can point back to; the rest of a long message is not. */
  private static final int MOST_TERMS = 12;

  /**
   * A term, by what it can be found again.
   *
   * @param concept the id of its concept, if it is one
   */
  public record Named(String key, String word, Optional<String> concept) {}

  public Topic {
    terms = List.copyOf(terms);
    aspects = new LinkedHashSet<>(aspects);
  }

  /** Parts, tools and what is felt stay; what else was carried over once is not carried on. */
  static Topic of(List<Term> terms, Set<String> aspects) {
    return new Topic(
        terms.stream()
            .filter(term -> !term.isCarried() || lasts(term))
            .limit(MOST_TERMS)
            .map(term -> new Named(term.key(), term.word(), term.concept().map(Concept::id)))
            .toList(),
        aspects);
  }

  private static boolean lasts(Term term) {
    return term.isName()
        || term.concept().filter(concept -> concept.kind() == Kind.SYMPTOM).isPresent();
  }

  List<Term> terms(Lexicon lexicon, double focus) {
    return terms.stream()
        .map(named ->
            Term.carried(
                named.key(), named.concept().flatMap(lexicon::concept), named.word(), focus))
        .toList();
  }
}
