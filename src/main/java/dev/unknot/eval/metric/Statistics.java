package dev.unknot.eval.metric;

import java.util.Arrays;
import java.util.List;

/** Statistics of ranks, scores and times. */
public final class Statistics {

  private Statistics() {}

  /**
   * The value that this share of all values does not exceed, by the nearest rank: one that was
   * measured, not one between two.
   *
   * @param share above 0, at most 1
   */
  public static double percentile(double[] values, double share) {
    if (values.length == 0) {
      throw new IllegalArgumentException("values: none (expected: at least one)");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  public static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /** The variance of a sample: divided by one less than there are values. */
  public static double variance(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return values.length < 2 ? 0 : squares / (values.length - 1);
  }

  /** One over the rank of the first relevant hit; 0 if there is none. */
  public static double reciprocalRank(List<Boolean> relevant) {
    int first = relevant.indexOf(true);
    return first < 0 ? 0 : 1.0 / (first + 1);
  }

  /**
   * The normalized discounted cumulative gain of the first hits (Järvelin and Kekäläinen 2002),
   * relevant or not, discounted by the binary logarithm of the rank plus one.
   *
   * @param relevant the hits, best first
   * @param all how many relevant passages there are
   * @param depth how many hits count
   */
  public static double discountedGain(List<Boolean> relevant, int all, int depth) {
    double gain = 0;
    double ideal = 0;
    for (int rank = 1; rank <= depth; rank++) {
      double discounted = Math.log(2) / Math.log(rank + 1);
      gain += rank <= relevant.size() && relevant.get(rank - 1) ? discounted : 0;
      ideal += rank <= all ? discounted : 0;
    }
    return ideal == 0 ? 0 : gain / ideal;
  }

  /**
   * The area under the ROC curve: how often a positive scores higher than a negative, a tie
   * counting half (Mann and Whitney 1947).
   */
  public static double area(double[] positives, double[] negatives) {
    double wins = 0;
    for (double positive : positives) {
      for (double negative : negatives) {
        wins += positive > negative ? 1 : positive == negative ? 0.5 : 0;
      }
    }
    return wins / ((double) positives.length * negatives.length);
  }
}
