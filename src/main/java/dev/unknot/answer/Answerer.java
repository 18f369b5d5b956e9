package dev.unknot.answer;

import dev.unknot.answer.Relevance.Score;
import dev.unknot.corpus.Document;
import dev.unknot.corpus.Passage.Voice;
import dev.unknot.lexicon.Aspects;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Term;
import dev.unknot.retrieval.Hit;
import dev.unknot.retrieval.IndexedPassage;
import dev.unknot.retrieval.PassageIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses the passages that answer a question: a wide search in the index, then a close look at
 * each hit, then the few best, none saying what another said.
 */
public final class Answerer {

  private static final int CANDIDATES = 48;
  private static final Set<String> SHOWN = Set.of("how-to");

  private final PassageIndex index;
  private final Aspects kinds;
  private final Gate gate;

  public Answerer(PassageIndex index, Aspects aspects) {
    this.index = index;
    this.kinds = aspects;
    this.gate = new Gate(index);
  }

  /**
   * Answers a question.
   *
   * @return the passages, or why there are none
   */
  public Answer answer(Question question) {
    List<Term> terms = question.terms();
    Set<String> asked = question.asked();
    Set<String> required = new LinkedHashSet<>(asked);
    required.removeIf(aspect -> !kinds.required(aspect));
    Set<String> aspects = required.isEmpty() ? asked : required;
    List<Concept> parts = parts(terms);
    Relevance relevance = new Relevance(index, question, parts, aspects);
    List<Score> scores = new ArrayList<>(rank(relevance, aspects, CANDIDATES));
    scores.removeIf(score -> score.passage().passage().voice() != Voice.AUTHOR);
    double nearest = scores.isEmpty() ? 0 : scores.getFirst().total();
    if (!required.isEmpty()) {
      // A figure of another body part is no answer.
      scores.removeIf(
          score -> score.aspect() < Selection.TOLD || !score.onPart() || !relevance.isTaught());
    }
    boolean answers =
        !scores.isEmpty()
            && !relevance.turnsOnUncovered(asked)
            && gate.opens(terms, nearest, general(asked));
    if (!answers) {
      return new Answer.None(
          reason(terms), scores.stream().limit(3).map(Score::passage).map(Evidence::of).toList());
    }
    return found(new Selection(scores, !aspects.isEmpty()), aspects, !parts.isEmpty());
  }

  /** Whether something asked is told of every exercise, so that it needs no body part or tool. */
  public boolean general(Set<String> asked) {
    return asked.stream().anyMatch(kinds::varies);
  }

  /** The passages for a question, best first, whether or not they answer it. */
  public List<Ranked> rank(Question question, int limit) {
    Relevance relevance = new Relevance(index, question, parts(question.terms()), question.asked());
    return rank(relevance, question.asked(), Math.max(limit, CANDIDATES)).stream()
        .limit(limit)
        .map(score -> new Ranked(Evidence.of(score.passage()), score.total(), score.coverage()))
        .toList();
  }

  private List<Score> rank(Relevance relevance, Set<String> aspects, int limit) {
    return index.search(relevance.keys(), aspects, limit).stream()
        .map(Hit::found)
        .map(relevance::of)
        .sorted(Comparator.comparingDouble(Score::total).reversed())
        .toList();
  }

  private static List<Concept> parts(List<Term> terms) {
    return terms.stream()
        .flatMap(term -> term.concept().stream())
        .filter(concept -> concept.kind() == Concept.Kind.PART)
        .toList();
  }

  private Answer found(Selection selection, Set<String> aspects, boolean partAsked) {
    Optional<String> varying = aspects.stream().filter(kinds::varies).findFirst();
    List<IndexedPassage> bySource = varying.isPresent() ? selection.bySource() : List.of();
    if (bySource.size() > 1) {
      return new Answer.Found(evidence(bySource), List.of(), varying, selection.coverage());
    }
    List<IndexedPassage> chosen = selection.byScore(partAsked);
    List<IndexedPassage> said = aspects.equals(SHOWN) ? asDone(chosen) : chosen;
    return new Answer.Found(
        evidence(said), evidence(cautions(chosen)), Optional.empty(), selection.coverage());
  }

  /** How something is done is told in the order it is done; the best document comes first. */
  private static List<IndexedPassage> asDone(List<IndexedPassage> chosen) {
    List<Document> documents = chosen.stream().map(IndexedPassage::document).distinct().toList();
    return chosen.stream()
        .sorted(
            Comparator.<IndexedPassage>comparingInt(each -> documents.indexOf(each.document()))
                .thenComparingInt(IndexedPassage::number))
        .toList();
  }

  /** The passage that stands at a place, if one does. */
  public Optional<Evidence> at(Place place) {
    return index.at(place.document(), place.span()).map(Evidence::of);
  }

  /** The first passage of each document. */
  public List<Evidence> openings() {
    return evidence(index.openings());
  }

  /** The passages that mention all of some concepts, in their order. */
  public Stream<Evidence> mentioning(List<String> concepts) {
    return index.mentioning(concepts).map(Evidence::of);
  }

  /** The body parts that headings name, in the order of the corpus. */
  public List<Concept> sections() {
    return index.headed();
  }

  private static List<Evidence> evidence(List<IndexedPassage> passages) {
    return passages.stream().map(Evidence::of).toList();
  }

  /** The caution of the section that the best passage stands in. */
  private List<IndexedPassage> cautions(List<IndexedPassage> chosen) {
    IndexedPassage best = chosen.getFirst();
    if (best.passage().headings().isEmpty()) {
      return List.of();
    }
    String top = best.passage().headings().getFirst();
    return index.of(best.document()).stream()
        .filter(each ->
            each.passage().headings().size() > 1
                && each.passage().headings().getFirst().equals(top))
        .filter(each -> each.announced().contains("caution") && each.tells().contains("caution"))
        .filter(each -> chosen.stream().noneMatch(said -> Selection.same(said, each)))
        .limit(1)
        .toList();
  }

  /** What is of our trade, and of no other topic, is only not in these documents. */
  private static Answer.Reason reason(List<Term> terms) {
    List<Concept> concepts = terms.stream().flatMap(term -> term.concept().stream()).toList();
    if (concepts.stream().anyMatch(concept -> concept.is("medical"))) {
      return Answer.Reason.MEDICAL;
    }
    return concepts.stream().anyMatch(Concept::ofTrade)
            && concepts.stream().noneMatch(concept -> concept.is("other-topic"))
        ? Answer.Reason.NOT_IN_SOURCES
        : Answer.Reason.OUT_OF_SCOPE;
  }
}
