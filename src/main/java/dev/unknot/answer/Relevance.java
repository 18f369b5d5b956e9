package dev.unknot.answer;

import dev.unknot.corpus.Document;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Term;
import dev.unknot.retrieval.IndexedPassage;
import dev.unknot.retrieval.PassageIndex;
import dev.unknot.retrieval.SearchTerm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well a passage answers a question: the share of the question's meaning that it covers, each
 * term weighed by its rarity (a word that no passage holds weighs most), whether it tells the
 * aspect that is asked, and how much of it the question is about. Unlike a search score, each of
 * these means the same for every question, so they can be held against a threshold.
 */
final class Relevance {

  private static final double HEADING = 0.85;
  private static final double AROUND = 0.6;
  private static final double WIDER = 0.6;
  private static final double NEIGHBOUR = 0.4;
  private static final double ASPECT_SHARE = 0.35;
  private static final double OTHER_PART = 0.5;
  private static final double NAMED_PART = 0.75;
  private static final double OTHER_VOICE = 0.75;
  private static final double ELSEWHERE = 0.5;
  private static final double FOR_ALL_PARTS = 0.5;

  /**
   * What orders passages beside the meaning that they share with the question, which counts 1: the
   * wording they share, the share of the passage that was asked about, and another tool than was
   * asked for. By listwise regression on the tuned half of the suite.
   */
  private static final double WORDING = 0.96;

  private static final double ASKED_SHARE = 0.49;
  private static final double OTHER_TOOL = 0.19;
  private static final String READER = Term.key("reader");

  private final PassageIndex index;
  private final List<Weighted> terms;
  private final List<Concept> parts;
  private final Set<String> aspects;
  private final Set<String> asked = new HashSet<>();
  private final Alignment alignment;

  /** Whether a document, by its id, works a part asked for. */
  private final Map<String, Boolean> teaching = new HashMap<>();

  /**
   * @param known whether any passage holds it
   */
  private record Weighted(Term term, double weight, boolean known) {}

  /**
   * @param coverage the share of the question's meaning in the passage, 0 to 1; what other passages
   *     hold and this one does not counts half against it, what none holds counts in full
   * @param aspect how well it tells the aspect asked for, 0 to 1
   * @param onPart whether it is about a part that was asked for, if one was
   * @param wording the share of the question's wording that the passage has, 0 to 1
   * @param total what passages are ordered by, 0 to 1
   */
  record Score(
      IndexedPassage passage,
      double coverage,
      double aspect,
      boolean onPart,
      double wording,
      double total) {}

  Relevance(PassageIndex index, Question question, List<Concept> parts, Set<String> aspects) {
    List<Term> terms = question.terms();
    this.index = index;
    this.alignment = new Alignment(index, question.words());
    this.terms =
        terms.stream()
            .map(term ->
                new Weighted(
                    term,
                    index.rarity(term.key()) * emphasis(index, term) * term.focus(),
                    index.frequency(term.key()) > 0))
            .toList();
    this.parts = parts;
    this.aspects = aspects;
    terms.forEach(term -> {
      asked.add(term.key());
      asked.addAll(term.keys());
    });
  }

  /**
   * Nouns carry what a question is about; a verb or adverb that no passage has seldom changes it.
   */
  private static double emphasis(PassageIndex index, Term term) {
    if (term.concept().isPresent()) {
      return term.concept().get().weight();
    }
    double known = index.frequency(term.key()) > 0 ? 1 : Strangeness.byFrequency(term.word());
    return known * Strangeness.byClass(term.word());
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
    Tally tally = new Tally();
    Map<Integer, Weighted> choices = new LinkedHashMap<>();
    for (Weighted each : terms) {
      if (each.term().choice() == 0) {
        tally.add(each, match(each.term(), passage));
      } else {
        choices.merge(each.term().choice(), each, (one, other) -> nearer(one, other, passage));
      }
    }
    choices.values().forEach(each -> tally.add(each, match(each.term(), passage)));
    double aspect = aspect(passage);
    double share = tally.share();
    double meaning = aspects.isEmpty() ? share : (1 - ASPECT_SHARE) * share + ASPECT_SHARE * aspect;
    double wording = alignment.of(passage);
    double beside =
        WORDING * wording
            + ASKED_SHARE * askedShare(passage)
            - (ofOtherTool(passage) ? OTHER_TOOL : 0);
    return new Score(
        passage,
        tally.coverage(),
        aspect,
        onPart(passage),
        wording,
        (meaning * fit(passage) + beside) / (1 + WORDING + ASKED_SHARE));
  }

  /** The share of what the passage says that was asked about. */
  private double askedShare(IndexedPassage passage) {
    double all = 0;
    double shared = 0;
    for (String key : passage.terms()) {
      double rarity = index.rarity(key);
      all += rarity;
      shared += asked.contains(key) ? rarity : 0;
    }
    return all == 0 ? 0 : shared / all;
  }

  /** Whether the passage names a tool and the question names others only. */
  private boolean ofOtherTool(IndexedPassage passage) {
    List<String> tools =
        terms.stream().map(Weighted::term).filter(Relevance::isTool).map(Term::key).toList();
    return !tools.isEmpty() && passage.tool() && Collections.disjoint(tools, passage.kinds());
  }

  /** Of two alternatives, the one that the passage is about. */
  private Weighted nearer(Weighted one, Weighted other, IndexedPassage passage) {
    return match(other.term(), passage) > match(one.term(), passage) ? other : one;
  }

  /** Counts what a passage covers of a question. */
  private static final class Tally {
    private double all;
    private double covered;
    private double missed;

    void add(Weighted each, double match) {
      all += each.weight();
      covered += each.weight() * match;
      missed += each.weight() * (1 - match) * (each.known() ? ELSEWHERE : 1);
    }

    double share() {
      return all == 0 ? 1 : covered / all;
    }

    double coverage() {
      return covered == 0 ? 0 : covered / (covered + missed);
    }
  }

  /**
   * Less than 1 for a passage about another body part, and for a reader's words that nobody asked
   * for.
   */
  private double fit(IndexedPassage passage) {
    double part = parts.isEmpty() || passage.parts().isEmpty() ? 1 : partly(passage);
    boolean reader =
        passage.terms().contains(READER)
            && terms.stream().noneMatch(each -> each.term().key().equals(READER));
    return part * (reader ? OTHER_VOICE : 1);
  }

  /**
   * How much a passage is about the parts asked for: it works on one, it names one beside its own,
   * or neither.
   */
  private double partly(IndexedPassage passage) {
    boolean works =
        parts.stream().anyMatch(part -> passage.parts().stream().anyMatch(part::related));
    boolean names = parts.stream().anyMatch(part -> passage.kinds().contains(Term.key(part.id())));
    return works ? 1 : names ? NAMED_PART : OTHER_PART;
  }

  /** Whether any document works a part that was asked for, if one was. */
  boolean isTaught() {
    return parts.isEmpty() || index.works(parts);
  }

  private boolean onPart(IndexedPassage passage) {
    if (parts.isEmpty()) {
      return true;
    }
    return passage.parts().isEmpty() ? teaches(passage.document()) : partly(passage) > OTHER_PART;
  }

  private double match(Term term, IndexedPassage passage) {
    if (passage.kinds().contains(term.key())) {
      return 1;
    }
    if (passage.headings().contains(term.key())) {
      return HEADING;
    }
    double best = passage.around().contains(term.key()) ? AROUND : 0;
    for (String wider : term.keys()) {
      if (passage.terms().contains(wider)) {
        best = Math.max(best, WIDER);
      } else if (isTool(term)
          && (passage.headings().contains(wider) || passage.kinds().contains(wider))) {
        best = Math.max(best, NEIGHBOUR);
      }
    }
    return best == 0 && isPart(term) && speaksForAll(passage) ? FOR_ALL_PARTS : best;
  }

  /** Whether what is asked is told of all exercises of a document that has one for the part. */
  private boolean speaksForAll(IndexedPassage passage) {
    return passage.parts().isEmpty()
        && aspects.stream().anyMatch(passage.tells()::contains)
        && teaches(passage.document());
  }

  private boolean teaches(Document document) {
    return teaching.computeIfAbsent(document.id(), id -> index.works(document, parts));
  }

  private static boolean isPart(Term term) {
    return term.concept().filter(concept -> concept.kind() == Concept.Kind.PART).isPresent();
  }

  /** What holds for one ball may hold for another; what holds for one body part does not. */
  private static boolean isTool(Term term) {
    return term.concept().filter(Relevance::isTool).isPresent();
  }

  private static boolean isTool(Concept concept) {
    return concept.kind() == Concept.Kind.TOOL;
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

  /**
   * Whether the question turns on something that no passage speaks of: another therapy, a medicine,
   * a part without an exercise.
   */
  boolean turnsOnUncovered(Set<String> asked) {
    boolean foreign =
        terms.stream()
            .filter(each -> foreign(each.term()))
            .filter(each -> medical(each.term()) || !each.known() && each.term().focus() == 1)
            .flatMap(each -> each.term().concept().stream())
            .anyMatch(concept -> concept.weight() == 1);
    boolean limbsOnly = !parts.isEmpty() && parts.stream().allMatch(this::leanedOn);
    boolean positioned = asked.contains("where") || terms.stream().anyMatch(Relevance::positions);
    return foreign || limbsOnly && !positioned;
  }

  /** Whether a part is one that the body leans on, and no section is about it. */
  private boolean leanedOn(Concept part) {
    return part.is("limb") && !index.heads(Term.key(part.id()));
  }

  /**
   * Whether a term tells how the body is held: then a hand or knee is where it leans, not what is
   * rolled.
   */
  private static boolean positions(Weighted each) {
    return each.term().concept().filter(concept -> concept.is("positioning")).isPresent();
  }

  /**
   * A condition counts wherever it is told: who says "I am pregnant, can I roll" asks about just
   * that.
   */
  private static boolean medical(Term term) {
    return term.concept().filter(concept -> concept.is("medical")).isPresent();
  }

  private static boolean foreign(Term term) {
    return term.concept().filter(concept -> concept.kind() == Concept.Kind.FOREIGN).isPresent();
  }
}
