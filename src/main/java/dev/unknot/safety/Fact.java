package dev.unknot.safety;

import dev.unknot.language.TimeAgo;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Something a person reported of themselves that a rule holds on.
 *
 * @param level how much it weighs; {@link Level#NONE} once it is known to be long past, so that it
 *     is not asked about again
 * @param signs what was reported, as concepts of the lexicon by id, the narrowest first
 * @param parts the body parts that it was said of, likewise; empty if none was named
 * @param reported when it was said
 * @param happened when it can have happened, if it is an injury and a time is known
 * @param clears what can clear it; empty if nothing does
 */
public record Fact(
    String rule,
    Level level,
    List<Evidence> evidence,
    List<String> signs,
    List<String> parts,
    Instant reported,
    Optional<Interval> happened,
    List<Clearing> clears) {

  /** How long an injury is fresh. */
  static final Duration FRESH = Duration.ofDays(2);

  private static final Duration ROUND = Duration.ofDays(3);

  /** Nothing that is remembered happened longer ago. */
  private static final Duration LIFE = Duration.ofDays(365 * 120L);

  /** A stretch of time in which something happened, both ends included. */
  public record Interval(Instant earliest, Instant latest) {
    public Interval {
      if (latest.isBefore(earliest)) {
        throw new IllegalArgumentException(
            "interval: %s to %s (expected: earliest first)".formatted(earliest, latest));
      }
    }

    /**
     * The stretch that a time names for who says it now. How long something has lasted is said in
     * round figures: "two days" may be less.
     */
    static Interval of(TimeAgo time, ZonedDateTime now) {
      TimeAgo.Ago elapsed = time.elapsed(now);
      Duration least = elapsed.least();
      if (time.lasting() && least.compareTo(ROUND) <= 0) {
        least = least.minus(least.dividedBy(2));
      }
      Instant at = now.toInstant();
      return new Interval(earlier(at, elapsed.most()), at.minus(least));
    }

    private static Instant earlier(Instant at, Duration most) {
      return most.compareTo(LIFE) > 0 ? at.minus(LIFE) : at.minus(most);
    }
  }

  public Fact {
    evidence = List.copyOf(evidence);
    signs = List.copyOf(signs);
    parts = List.copyOf(parts);
    clears = List.copyOf(clears);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException(
          "fact: " + rule + " without evidence (expected: the words that told it)");
    }
  }

  /** The turn it was reported in. */
  public int turn() {
    return evidence.getFirst().turn();
  }

  boolean clearedBy(Clearing clearing) {
    return clears.contains(clearing);
  }

  /** The same as the clock leaves it; an injury of unknown time counts as just now. */
  Fact at(Instant now) {
    Instant fresh = happened.map(Interval::latest).orElse(reported).plus(FRESH);
    boolean over = clearedBy(Clearing.CLOCK) && level.stops() && now.isAfter(fresh);
    return over ? dated(Level.NONE, happened) : this;
  }

  /** The same, with what has been learnt of its time. */
  Fact dated(Level level, Optional<Interval> happened) {
    return new Fact(rule, level, evidence, signs, parts, reported, happened, clears);
  }

  /** Whether another report may be of the same matter. */
  boolean same(Fact other) {
    return rule.equals(other.rule)
        && (parts.isEmpty()
            || other.parts.isEmpty()
            || other.parts.contains(parts.getFirst())
            || parts.contains(other.parts.getFirst()));
  }
}
