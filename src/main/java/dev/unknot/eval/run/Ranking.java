package dev.unknot.eval.run;

import dev.unknot.eval.service.Service.Found;
import java.util.List;

/**
 * What a search found for a case's question, best first.
 *
 * @param needs how many passages the case asks for
 */
public record Ranking(List<Ranked> hits, int needs) {

  /** A passage, and whether it is one that the case asks for. */
  public record Ranked(Found found, boolean relevant) {}

  public Ranking {
    hits = List.copyOf(hits);
  }

  /** Whether each hit is relevant, best first. */
  public List<Boolean> relevance() {
    return hits.stream().map(Ranked::relevant).toList();
  }

  public int relevant() {
    return (int) hits.stream().filter(Ranked::relevant).count();
  }
}
