package dev.unknot.answer.support;

import dev.unknot.answer.support.Unit.Kind;
import dev.unknot.lexicon.Concept;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** How far a unit of a passage says what a unit of a sentence says, 0 to 1. */
final class Matching {

  /** From here on two units count as the same. */
  static final double SAME = 0.6;

  private static final double SYNONYM = 0.88;
  private static final double CONCEPT = 0.75;
  private static final double SHARED_WORD = 0.7;
  private static final double NARROWER = 0.4;

  /** The tool that is meant by the bare name of its kind. */
  private static final Set<String> ANY_BALL = Set.of("ball", "massage-ball");

  private static final String OTHER_BALL = "other-ball";

  /** A ball of whatever kind is no other ball. */
  private static final Set<String> ANY_KIND = Set.of("ball", "kind", "type", "sort", "similar");

  private static final List<String> ENDINGS = List.of("en", "er", "est", "ness", "ish", "al", "i");
  private static final int SHORTEST_ROOT = 4;

  private Matching() {}

  static double of(Unit said, Unit given) {
    if (said.kind().named() && given.kind() == said.kind()) {
      return named(said, given);
    }
    if (conflict(said, given)) {
      return 0;
    }
    if (said.stems().equals(given.stems()) && !said.stems().isEmpty() || agree(said, given)) {
      return 1;
    }
    if (said.kind() == Kind.CLAIM || said.kind() == Kind.MEASURE) {
      return sameRoot(said, given) ? 1 : 0;
    }
    if (shares(said.senses(), given.senses()) || sameRoot(said, given)) {
      return SYNONYM;
    }
    boolean turned = !said.poles().isEmpty() || !given.poles().isEmpty();
    if (!turned && shares(said.concepts(), given.concepts())) {
      return CONCEPT;
    }
    return shares(said.stems(), given.stems()) ? SHARED_WORD : 0;
  }

  /** The best that a statement gives for a unit. */
  static double in(Statement statement, Unit said) {
    double best = 0;
    for (Unit given : statement.units()) {
      best = Math.max(best, of(said, given));
    }
    return best;
  }

  /** Whether both stand on one axis, at ends that do not agree. */
  static boolean conflict(Unit said, Unit given) {
    for (Pole pole : said.poles()) {
      for (Pole other : given.poles()) {
        if (pole.sameAxis(other) && !pole.agrees(said.denied(), other, given.denied())) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean agree(Unit said, Unit given) {
    return said.poles().stream()
        .anyMatch(pole ->
            given.poles().stream()
                .anyMatch(other ->
                    pole.sameAxis(other) && pole.agrees(said.denied(), other, given.denied())));
  }

  private static double named(Unit said, Unit given) {
    Concept mine = said.named().orElseThrow();
    Concept theirs = given.named().orElseThrow();
    if (mine.id().equals(OTHER_BALL) && Collections.disjoint(said.stems(), ANY_KIND)) {
      return shares(said.stems(), given.stems()) ? 1 : 0;
    }
    if (theirs.is(mine.id())
        || shares(said.senses(), given.senses())
        || ANY_BALL.contains(mine.id()) && theirs.is("ball")) {
      return 1;
    }
    return mine.is(theirs.id()) ? NARROWER : 0;
  }

  private static boolean sameRoot(Unit said, Unit given) {
    for (String one : said.stems()) {
      for (String other : given.stems()) {
        if (root(one).equals(root(other))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String root(String stem) {
    for (String ending : ENDINGS) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST_ROOT) {
        return stem.substring(0, stem.length() - ending.length());
      }
    }
    return stem;
  }

  private static boolean shares(Set<?> one, Set<?> other) {
    return !Collections.disjoint(one, other);
  }
}
