package dev.unknot.language;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a figure counts, with the words and signs that name it. */
public enum Unit {
  SECOND(Duration.ofSeconds(1), "s", "sec", "secs", "second", "seconds"),
  MINUTE(Duration.ofMinutes(1), "m", "min", "mins", "minute", "minutes"),
  HOUR(Duration.ofHours(1), "h", "hr", "hrs", "hour", "hours"),
  DAY(Duration.ofDays(1), "d", "day", "days"),
  NIGHT(Duration.ofDays(1), "night", "nights"),
  WEEK(Duration.ofDays(7), "wk", "wks", "week", "weeks", "fortnight"),
  MONTH(Duration.ofDays(30), "mth", "mths", "month", "months"),
  YEAR(Duration.ofDays(365), "yr", "yrs", "year", "years"),
  TIMES(
      Duration.ZERO,
      "time",
      "times",
      "x",
      "rep",
      "reps",
      "repetition",
      "repetitions",
      "pass",
      "passes",
      "set",
      "sets",
      "round",
      "rounds"),
  INCH(Duration.ZERO, "inch", "inches"),
  DEGREE(Duration.ZERO, "degree", "degrees"),
  SCORE(Duration.ZERO);

  private final Duration length;

  // List.of cannot be changed.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> words;

  Unit(Duration length, String... words) {
    this.length = length;
    this.words = List.of(words);
  }

  public static Optional<Unit> named(String word) {
    for (Unit unit : values()) {
      if (unit.words.contains(word)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  /** How long one of it is; zero for what is no stretch of time. A month is 30 days, a year 365. */
  public Duration length() {
    return length;
  }

  public boolean isTime() {
    return !length.isZero();
  }
}
