package dev.unknot.eval.metric;

/** A 95 % confidence interval. */
public record Interval(double low, double high) {

  /** The 97.5 % point of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * Of a share, by Wilson's score (Wilson 1927); it stays within 0 and 1 and is honest near them,
   * where the usual one claims certainty.
   */
  public static Interval ofShare(long hits, long count) {
    double share = (double) hits / count;
    double square = Z * Z;
    double middle = share + square / (2 * count);
    double spread = Z * Math.sqrt(share * (1 - share) / count + square / (4.0 * count * count));
    double scale = 1 + square / count;
    return clamped((middle - spread) / scale, (middle + spread) / scale);
  }

  /** Of a mean of values between 0 and 1, by its standard error. */
  public static Interval ofMean(double mean, double variance, long count) {
    double spread = Z * Math.sqrt(variance / count);
    return clamped(mean - spread, mean + spread);
  }

  /** Of an area under a ROC curve, by the standard error of Hanley and McNeil (1982). */
  public static Interval ofArea(double area, long positives, long negatives) {
    double one = area / (2 - area);
    double two = 2 * area * area / (1 + area);
    double variance =
        (area * (1 - area)
                + (positives - 1) * (one - area * area)
                + (negatives - 1) * (two - area * area))
            / ((double) positives * negatives);
    double spread = Z * Math.sqrt(Math.max(variance, 0));
    return clamped(area - spread, area + spread);
  }

  private static Interval clamped(double low, double high) {
    return new Interval(Math.max(0, low), Math.min(1, high));
  }
}
