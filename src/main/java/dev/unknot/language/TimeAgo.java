package dev.unknot.language;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZonedDateTime;

/**
 * A time named in a text, looking back from when it was said.
 *
 * @param from the first token of it
 * @param to the token after its last
 */
public record TimeAgo(Span span, int from, int to, When when) {

  /** How far back, as people put it. */
  public sealed interface When {

    /** A moment between two distances back: "yesterday", "three weeks ago". */
    record Ago(Duration least, Duration most) implements When {}

    /** A named day of the last seven: "on Monday". */
    record Weekday(DayOfWeek day) implements When {}

    /** Within the calendar week before this one. */
    record LastWeek() implements When {}

    /** How long something has lasted: "for years", "since Monday". */
    record Lasting(Duration least, Duration most) implements When {}
  }

  /** The distance back, least and most, for somebody who says it at {@code now}. */
  public Ago elapsed(ZonedDateTime now) {
    return switch (when) {
      case When.Ago ago -> new Ago(ago.least(), ago.most());
      case When.Lasting lasting -> new Ago(lasting.least(), lasting.most());
      case When.Weekday weekday -> {
        int days = Math.floorMod(now.getDayOfWeek().getValue() - weekday.day().getValue(), 7);
        yield days == 0
            ? new Ago(Duration.ZERO, Duration.ofDays(8))
            : new Ago(sinceEnd(now, days), Duration.ofDays(days + 1L));
      }
      case When.LastWeek ignored -> {
        int sunday = now.getDayOfWeek().getValue();
        yield new Ago(sinceEnd(now, sunday), Duration.ofDays(sunday + 7L));
      }
    };
  }

  /** A distance back in time. */
  public record Ago(Duration least, Duration most) {}

  public boolean lasting() {
    return when instanceof When.Lasting;
  }

  private static Duration sinceEnd(ZonedDateTime now, int days) {
    return Duration.between(
        now.toLocalDate().minusDays(days - 1L).atStartOfDay(now.getZone()), now);
  }
}
