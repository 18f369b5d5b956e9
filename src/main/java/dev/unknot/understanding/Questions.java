package dev.unknot.understanding;

import dev.unknot.lexicon.Clause;
import dev.unknot.lexicon.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts a message that asks several things: "how long do I hold it, and is it normal to be sore?"
 */
final class Questions {

  private Questions() {}

  /**
   * The questions of a message in order, each with what leads up to it or hangs on it; the whole
   * message if it asks one thing or nothing.
   */
  static List<Reading> of(Reading reading) {
    List<Clause> clauses = reading.clauses();
    List<Integer> starts = new ArrayList<>();
    boolean asked = false;
    for (int i = 0; i < clauses.size(); i++) {
      boolean begins = clauses.get(i).asks() || leadsUp(clauses, i);
      if (starts.isEmpty() || asked && begins) {
        starts.add(i);
        asked = false;
      }
      asked |= clauses.get(i).asks();
    }
    if (starts.size() < 2) {
      return List.of(reading);
    }
    List<Reading> questions = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : clauses.size();
      questions.add(reading.part(starts.get(i), end));
    }
    return questions;
  }

  /** Whether a clause opens a sentence in which something is asked after it. */
  private static boolean leadsUp(List<Clause> clauses, int at) {
    int sentence = clauses.get(at).sentence();
    return at > 0
        && clauses.get(at - 1).sentence() != sentence
        && clauses.subList(at, clauses.size()).stream()
            .takeWhile(clause -> clause.sentence() == sentence)
            .anyMatch(Clause::asks);
  }
}
