package dev.unknot.answer;

import dev.unknot.language.WordClass;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Term;
import dev.unknot.retrieval.IndexedPassage;
import dev.unknot.retrieval.PassageIndex;
import dev.unknot.retrieval.SearchTerm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well a passage answers a question: the share of the question's meaning that it covers, each
 * term weighed by its rarity (a word that no passage holds weighs most), and whether it tells the
 * aspect that is asked. Unlike a search score, the share means the same for every question, so it
 * can be held against a threshold.
 */
final class Relevance {

  private static final double HEADING = 0.85;
  private static final double TITLE = 0.6;
  private static final double WIDER = 0.5;
  private static final double ASPECT_SHARE = 0.3;
  private static final double OTHER_PART = 0.5;

  private final PassageIndex index;
  private final List<Weighted> terms;
  private final Set<String> parts;
  private final Set<String> aspects;

  private record Weighted(Term term, double weight) {}

  /**
   * @param coverage the share of the question's meaning in the passage, 0 to 1
   * @param anchored whether they share a body part, tool, symptom or act: something of the trade
   * @param total coverage and aspect together, 0 to 1
   */
  record Score(
      IndexedPassage passage, double coverage, double aspect, boolean anchored, double total) {}

  Relevance(PassageIndex index, List<Term> terms, Set<String> parts, Set<String> aspects) {
    this.index = index;
    this.terms = terms.stream().map(term -> new Weighted(term, index.rarity(term.key()) * emphasis(term) * term.focus())).toList();
    this.parts = parts;
    this.aspects = aspects;
  }

  /** Nouns carry what a question is about; a verb or adverb that no passage has seldom changes it. */
  private static double emphasis(Term term) {
    if (term.concept().isPresent()) {
      return term.concept().get().weight();
    }
    return switch (WordClass.of(term.word())) {
      case NOUN -> 1;
      case NOUN_OR_OTHER -> 0.6;
      case ADJECTIVE -> 0.4;
      case VERB -> 0.3;
      case OTHER -> 0.15;
    };
  }

  /**
   * The keys to search with: those of the terms, and at less weight those of what they are kinds
   * of.
   */
  List<SearchTerm> keys() {
    Map<String, Float> keys = new LinkedHashMap<>();
    for (Weighted each : terms) {
      keys.put(each.term().key(), 1f);
      each.term().keys().forEach(key -> keys.putIfAbsent(key, (float) WIDER));
    }
    List<SearchTerm> search = new ArrayList<>();
    keys.forEach((key, weight) -> search.add(new SearchTerm(key, weight)));
    return search;
  }

  Score of(IndexedPassage passage) {
    double all = 0;
    double covered = 0;
    boolean anchored = false;
    for (Weighted each : terms) {
      double match = match(each.term(), passage);
      all += each.weight();
      covered += each.weight() * match;
      anchored |= match > 0 && each.term().concept().filter(Relevance::anchors).isPresent();
    }
    double coverage = all == 0 ? 0 : covered / all;
    double aspect = aspect(passage);
    double total =
        aspects.isEmpty() ? coverage : (1 - ASPECT_SHARE) * coverage + ASPECT_SHARE * aspect;
    return new Score(passage, coverage, aspect, anchored, fits(passage) ? total : total * OTHER_PART);
  }

  private static boolean anchors(Concept concept) {
    return switch (concept.kind()) {
      case PART, TOOL, SYMPTOM, ACT, INJURY -> true;
      case THING, EFFECT, SITUATION, ASPECT, FOREIGN, CUE, FILLER -> false;
    };
  }

  /** Whether the passage is about a part that was asked for, if one was and it is about any. */
  private boolean fits(IndexedPassage passage) {
    if (parts.isEmpty() || passage.parts().isEmpty()) {
      return true;
    }
    return parts.stream()
        .anyMatch(
            part -> passage.parts().contains(part) || passage.terms().contains(Term.key(part)));
  }

  private static double match(Term term, IndexedPassage passage) {
    double best = match(term.key(), passage);
    if (best > 0 || term.concept().isEmpty()) {
      return best;
    }
    for (String wider : term.keys()) {
      best = Math.max(best, WIDER * match(wider, passage));
    }
    return best;
  }

  private static double match(String key, IndexedPassage passage) {
    if (passage.terms().contains(key)) {
      return 1;
    }
    if (passage.headings().contains(key)) {
      return HEADING;
    }
    return passage.title().contains(key) ? TITLE : 0;
  }

  private double aspect(IndexedPassage passage) {
    double best = 0;
    for (String aspect : aspects) {
      double told = passage.tells().contains(aspect) ? 0.8 : 0;
      double announced = passage.announced().contains(aspect) ? 0.6 : 0;
      best = Math.max(best, Math.min(1, told + announced));
    }
    return best;
  }

  /** The names of the concepts among the terms that no passage holds. */
  boolean unknown(Term term) {
    return index.frequency(term.key()) == 0
        && term.concept().filter(concept -> concept.kind() != Concept.Kind.FOREIGN).isEmpty();
  }
}
