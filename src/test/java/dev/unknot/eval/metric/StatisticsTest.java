package dev.unknot.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against figures worked out by hand, or printed in the sources. */
class StatisticsTest {

  private static final Offset<Double> CLOSE = within(0.0005);

  /** The first four are those of Newcombe (1998), table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718",
    "29, 29, 0.8830, 1.0000"
  })
  void aShareHasWilsonsInterval(long hits, long count, double low, double high) {
    Interval interval = Interval.ofShare(hits, count);

    assertThat(interval.low()).isCloseTo(low, CLOSE);
    assertThat(interval.high()).isCloseTo(high, CLOSE);
  }

  @Test
  void aMeanHasTheIntervalOfItsStandardError() {
    // Mean 0.5, variance 0.0625 over 4 values: 0.5 +- 1.96 * 0.125.
    Interval interval = Interval.ofMean(0.5, 0.0625, 4);

    assertThat(interval.low()).isCloseTo(0.255, CLOSE);
    assertThat(interval.high()).isCloseTo(0.745, CLOSE);
  }

  @Test
  void anAreaHasTheIntervalOfHanleyAndMcNeil() {
    // Area 0.8, 10 and 10: q1 = 0.6667, q2 = 0.7111; (0.16 + 9 * 0.0267 + 9 * 0.0711) / 100.
    Interval interval = Interval.ofArea(0.8, 10, 10);

    assertThat(interval.low()).isCloseTo(0.8 - 1.96 * Math.sqrt(0.0104), CLOSE);
    assertThat(interval.high()).isCloseTo(0.8 + 1.96 * Math.sqrt(0.0104), CLOSE);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 2", "0.75, 3", "0.76, 4", "0.99, 4", "0.01, 1"})
  void aPercentileIsOneOfTheValues(double share, double expected) {
    assertThat(Statistics.percentile(new double[] {4, 1, 3, 2}, share)).isEqualTo(expected);
  }

  @Test
  void meanAndVarianceAreThoseOfASample() {
    double[] values = {2, 4, 4, 4, 5, 5, 7, 9};

    assertThat(Statistics.mean(values)).isEqualTo(5);
    assertThat(Statistics.variance(values)).isCloseTo(32.0 / 7, CLOSE);
    assertThat(Statistics.variance(new double[] {3})).isZero();
  }

  @Test
  void theReciprocalRankIsThatOfTheFirstRelevantHit() {
    assertThat(Statistics.reciprocalRank(List.of(false, false, true, true)))
        .isCloseTo(1.0 / 3, CLOSE);
    assertThat(Statistics.reciprocalRank(List.of(false))).isZero();
  }

  @Test
  void theDiscountedGainIsHeldAgainstTheIdeal() {
    // Ranks 1 and 3 of 3 relevant: (1 + 1/2) / (1 + 0.6309 + 0.5).
    assertThat(Statistics.discountedGain(List.of(true, false, true), 3, 10))
        .isCloseTo(1.5 / 2.1309, CLOSE);
    assertThat(Statistics.discountedGain(List.of(true, true), 2, 10)).isEqualTo(1);
    // Only the first ten count, in the ideal too.
    assertThat(Statistics.discountedGain(List.of(true), 5, 1)).isEqualTo(1);
    assertThat(Statistics.discountedGain(List.of(false), 0, 10)).isZero();
  }

  @Test
  void theAreaIsHowOftenAPositiveWins() {
    // Pairs: 0.9 wins twice, 0.5 wins once and ties once: 3.5 of 4.
    assertThat(Statistics.area(new double[] {0.9, 0.5}, new double[] {0.5, 0.1})).isEqualTo(0.875);
  }
}
