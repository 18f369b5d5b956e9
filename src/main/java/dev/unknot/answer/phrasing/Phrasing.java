package dev.unknot.answer.phrasing;

import dev.unknot.answer.Answer;
import dev.unknot.answer.Draft;

/** How the passages of an answer are put into words. */
@FunctionalInterface
public interface Phrasing {

  /** Each passage in its own words. */
  Phrasing EXTRACTIVE = (question, found, draft) -> found.passages().forEach(draft::claim);

  /** Adds what the passages say to a draft. */
  void say(String question, Answer.Found found, Draft draft);
}
