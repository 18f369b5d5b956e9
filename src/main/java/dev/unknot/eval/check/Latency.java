package dev.unknot.eval.check;

import java.util.Locale;

/** The reply took at most so long. */
record Latency(double milliseconds) implements Check {

  @Override
  public String expected() {
    return String.format(Locale.ROOT, "at most %.0f ms", milliseconds);
  }

  @Override
  public Outcome check(Observation observation) {
    double took = observation.milliseconds();
    return Outcome.of(took <= milliseconds, String.format(Locale.ROOT, "%.1f ms", took));
  }
}
