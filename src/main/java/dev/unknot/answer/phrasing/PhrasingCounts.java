package dev.unknot.answer.phrasing;

import java.util.Map;

/**
 * What came of a model's wordings so far.
 *
 * @param wordings how many were asked for
 * @param sentences how many sentences came
 * @param dropped how many of them were not borne out
 * @param kept why answers kept the documents' words all the same, with how often
 */
public record PhrasingCounts(
    long wordings,
    long sentences,
    long dropped,
    Map<String, Long> kept,
    long tokensIn,
    long tokensOut,
    double cost) {

  public static final PhrasingCounts NONE = new PhrasingCounts(0, 0, 0, Map.of(), 0, 0, 0);

  public PhrasingCounts {
    kept = Map.copyOf(kept);
  }

  /** How many answers kept the documents' words. */
  public long fallbacks() {
    return kept.values().stream().mapToLong(Long::longValue).sum();
  }
}
