package dev.unknot.routine;

import dev.unknot.corpus.Passage;
import java.util.List;
import java.util.Optional;

/**
 * A step of a routine, as its source tells it.
 *
 * @param passages its sentences, at least one
 * @param seconds how long it takes, where the source says so
 * @param repeats how many times it is done, where the source says so
 * @param side the side it names, where it names one
 */
public record Step(
    List<Passage> passages, Optional<Range> seconds, Optional<Range> repeats, Optional<Side> side) {

  public Step {
    passages = List.copyOf(passages);
  }

  /** The same on the other side. */
  public Step mirrored() {
    return new Step(passages, seconds, repeats, side.map(Side::other));
  }

  /** Its sentences, white space shown as single spaces. */
  public List<String> sentences() {
    return passages.stream()
        .map(passage -> passage.text().replaceAll("[\\s\\u00a0]+", " ").strip())
        .toList();
  }

  /** Its sentences in a row. */
  public String text() {
    return String.join(" ", sentences());
  }
}
