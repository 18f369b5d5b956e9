package dev.unknot.answer.support;

import java.util.OptionalDouble;

/**
 * A quantity as it is compared: durations in seconds, rates by their period, with open ends.
 *
 * @param from its first token
 * @param to the token after its last
 * @param kind what is counted: time, times, inch…, a rate's period as {@code per-day}, or {@code
 *     number} for a bare one
 */
record Figure(int from, int to, int clause, String kind, OptionalDouble min, OptionalDouble max) {

  private static final double NEAR = 1e-6;

  boolean isRate() {
    return kind.startsWith("per-");
  }

  boolean sameKind(Figure other) {
    return kind.equals(other.kind);
  }

  boolean same(Figure other) {
    return sameKind(other) && sameValue(other);
  }

  boolean sameValue(Figure other) {
    return equal(min, other.min) && equal(max, other.max);
  }

  private static boolean equal(OptionalDouble one, OptionalDouble other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() == other.isEmpty();
    }
    return Math.abs(one.getAsDouble() - other.getAsDouble()) < NEAR;
  }
}
