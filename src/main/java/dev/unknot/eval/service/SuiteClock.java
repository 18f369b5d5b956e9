package dev.unknot.eval.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A clock that stands still, for each thread at its own time: conversations run side by side, and
 * in one two days may pass between turns.
 */
final class SuiteClock extends Clock {

  private final Instant start;
  private final ZoneId zone;
  private final ThreadLocal<Duration> elapsed = ThreadLocal.withInitial(() -> Duration.ZERO);

  SuiteClock(ZonedDateTime start) {
    this(start.toInstant(), start.getZone());
  }

  private SuiteClock(Instant start, ZoneId zone) {
    this.start = start;
    this.zone = zone;
  }

  void setElapsed(Duration since) {
    elapsed.set(since);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SuiteClock(start, other);
  }

  @Override
  public Instant instant() {
    return start.plus(elapsed.get());
  }
}
