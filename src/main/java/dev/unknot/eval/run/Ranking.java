package dev.unknot.eval.run;

import java.util.List;

/**
 * What a search found for a case's question, best first.
 *
 * @param needs how many passages the case asks for
 */
public record Ranking(List<Ranked> hits, int needs) {

  /** A passage at its rank, from 1, and whether it is one that the case asks for. */
  public record Ranked(int rank, double score, String passage, boolean relevant) {}

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

  /** What is kept in a report: the best, and all that are asked for. */
  public List<Ranked> kept(int best) {
    return hits.stream().filter(hit -> hit.rank() <= best || hit.relevant()).toList();
  }
}
