package dev.unknot.answer;

import dev.unknot.lexicon.Reading;
import java.util.Arrays;
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

  private static final String[] AGAINST = {"against", "avoid", "discontinue"};
  private static final String DOUBTS = "asks-whether-bad";
  private static final String POSSIBLE = "possibility";
  private static final Set<String> CLAIMED = Set.of("benefit", "normal");

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
   * @param question the question, which wants a yes or a no
   * @param asked what it wants to know, by id
   */
  public static Optional<Stance> of(Reading question, Set<String> asked, Answer.Found found) {
    if (found.coverage() < COVERED || found.varying().isPresent()) {
      return Optional.empty();
    }
    Reading passage = found.passages().getFirst().reading();
    boolean doubted = question.mentionsAny(DOUBTS);
    if (Arrays.stream(AGAINST).anyMatch(passage::mentionsAny)) {
      return Optional.of(doubted ? YES : NO);
    }
    if (doubted || Collections.disjoint(CLAIMED, asked)) {
      return Optional.empty();
    }
    return Optional.of(passage.mentionsAny(POSSIBLE) ? MAYBE : YES);
  }
}
