package dev.unknot.answer.support;

import java.util.List;

/**
 * What the check found.
 *
 * @param score how well the passages bear the sentence out, 0 to 1
 * @param reasons what speaks against it, the weightiest first
 */
public record Support(boolean supported, double score, List<Reason> reasons) {

  public Support {
    reasons = List.copyOf(reasons);
  }
}
