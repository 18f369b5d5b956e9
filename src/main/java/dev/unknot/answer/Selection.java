package dev.unknot.answer;

import dev.unknot.answer.Relevance.Score;
import dev.unknot.retrieval.IndexedPassage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the few passages that are said from those that were found, none saying what another said.
 */
final class Selection {

  /** What a passage scores that tells an aspect in its own words. */
  static final double TOLD = 0.8;

  /** How near to the best passage another must come to be said beside it. */
  private static final double BESIDE = 0.6;

  /** The same for a passage of another document, and for one where a body part is asked for. */
  private static final double OTHER_SOURCE = 0.68;

  private static final double OTHER_SOURCE_ON_PART = 0.8;

  /** The same where sources are known to vary on what is asked: each that tells it is heard. */
  private static final double VARYING = 0.55;

  /** How much of what the best covers another source must cover too. */
  private static final double AS_MUCH = 0.6;

  private static final int MOST_CLAIMS = 5;
  private static final int MOST_SOURCES = 5;
  private static final double SAME = 0.72;

  private final List<Score> scores;
  private final boolean aspectAsked;

  /**
   * A choice among found passages.
   *
   * @param scores what was found, the best first, at least one
   * @param aspectAsked whether the question wants to know some aspect
   */
  Selection(List<Score> scores, boolean aspectAsked) {
    this.scores = List.copyOf(scores);
    this.aspectAsked = aspectAsked;
  }

  /**
   * The best passage of each document that tells the aspect; what they say may differ. None if the
   * best of all does not tell it.
   */
  List<IndexedPassage> bySource() {
    Score best = scores.getFirst();
    List<IndexedPassage> chosen = new ArrayList<>();
    Set<String> documents = new HashSet<>();
    for (Score score : scores) {
      boolean near =
          score.total() >= best.total() * VARYING
              && score.aspect() >= TOLD
              && score.coverage() >= best.coverage() * AS_MUCH;
      if (near && chosen.size() < MOST_SOURCES && documents.add(score.passage().document().id())) {
        chosen.add(score.passage());
      }
    }
    return best.aspect() >= TOLD ? chosen : List.of();
  }

  /**
   * The best and those nearly as good, and of each other document one that tells the same. Where a
   * body part is asked for, another document must come nearer, lest the figure of one part be given
   * for another.
   */
  List<IndexedPassage> byScore(boolean partAsked) {
    Score best = scores.getFirst();
    double otherSource = partAsked ? OTHER_SOURCE_ON_PART : OTHER_SOURCE;
    List<IndexedPassage> chosen = new ArrayList<>();
    Set<String> documents = new HashSet<>();
    for (Score score : scores) {
      String document = score.passage().document().id();
      boolean tells = !aspectAsked || score.aspect() >= TOLD;
      boolean near = score.total() >= best.total() * BESIDE && chosen.size() < MOST_CLAIMS;
      boolean other =
          tells
              && !documents.contains(document)
              && score.total() >= best.total() * otherSource
              && score.coverage() >= best.coverage() * AS_MUCH
              && chosen.size() < MOST_SOURCES;
      if ((near || other) && chosen.stream().noneMatch(said -> same(said, score.passage()))) {
        chosen.add(score.passage());
        documents.add(document);
      }
    }
    return chosen;
  }

  /** The share of the question's meaning that the best passage covers. */
  double coverage() {
    return scores.getFirst().coverage();
  }

  /** Whether two passages say the same, by the share of their terms that they have in common. */
  static boolean same(IndexedPassage one, IndexedPassage other) {
    Set<String> common = new HashSet<>(one.terms());
    common.retainAll(other.terms());
    return common.size() >= SAME * Math.min(one.terms().size(), other.terms().size());
  }
}
