package dev.unknot.answer;

import dev.unknot.lexicon.Reading;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * What a passage says to a question that wants a yes or a no. It says something only if it covers
 * nearly all that is asked; else it may speak of another case.
 */
public enum Stance {
  YES("yes"),
  NO("no"),
  MAYBE("maybe");

  /** How much of the question the passage must cover. */
  private static final double COVERED = 0.85;

  private static final Set<String> AGAINST = Set.of("against", "avoid", "discontinue");
  private static final String POSSIBLE = "possibility";
  private static final Set<String> CLAIMED = Set.of("benefit", "normal");

  /** "Is it safe" and "is it dangerous" want opposite answers; neither gets one. */
  private static final Set<String> TWO_WAYS = Set.of("caution", "mistake");

  private final String id;

  Stance(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /**
   * What the best passage of an answer says, if it is clear.
   *
   * @param asked what it wants to know, by id
   */
  public static Optional<Stance> of(Set<String> asked, Answer.Found found) {
    if (found.coverage() < COVERED
        || found.varying().isPresent()
        || !Collections.disjoint(TWO_WAYS, asked)) {
      return Optional.empty();
    }
    Reading passage = found.passages().getFirst().reading();
    if (AGAINST.stream().anyMatch(passage::mentionsAny)) {
      return Optional.of(NO);
    }
    if (Collections.disjoint(CLAIMED, asked)) {
      return Optional.empty();
    }
    return Optional.of(passage.mentionsAny(POSSIBLE) ? MAYBE : YES);
  }
}
