package dev.unknot.answer.phrasing;

import java.util.List;

/**
 * A sentence of a model's, judged.
 *
 * @param words without its markers
 * @param cited the numbers of the passages it cites, as the task has them; only those there are
 * @param borneOut whether they bear it out
 */
record Sentence(String words, List<Integer> cited, boolean borneOut) {

  Sentence {
    cited = List.copyOf(cited);
  }
}
