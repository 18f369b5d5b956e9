package dev.unknot.language;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

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

    /** The last month of that name: "in January". */
    record InMonth(Month month) implements When {}

    /** A calendar year by its number: "in 2019". */
    record InYear(int year) implements When {}

    /** Within the calendar week, month or year before this one. */
    record Last(ChronoUnit period) implements When {}

    /** How long something has lasted: "for years", "since Monday". */
    record Lasting(Duration least, Duration most) implements When {}
  }

  /** The same as many tokens further on. */
  public TimeAgo moved(int tokens) {
    return new TimeAgo(span, from + tokens, to + tokens, when);
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
      case When.InMonth named -> {
        LocalDate today = now.toLocalDate();
        LocalDate start = today.withDayOfMonth(1).withMonth(named.month().getValue());
        start = start.isAfter(today) ? start.minusYears(1) : start;
        Duration least = since(start.plusMonths(1), now);
        yield new Ago(least.isNegative() ? Duration.ZERO : least, since(start, now));
      }
      case When.InYear named -> {
        LocalDate start = LocalDate.of(named.year(), Month.JANUARY, 1);
        Duration least = since(start.plusYears(1), now);
        yield new Ago(least.isNegative() ? Duration.ZERO : least, since(start, now));
      }
      case When.Last last -> {
        LocalDate start = startOf(last.period(), now.toLocalDate());
        yield new Ago(since(start, now), since(start.minus(1, last.period()), now));
      }
    };
  }

  /** A distance back in time. */
  public record Ago(Duration least, Duration most) {}

  public boolean lasting() {
    return when instanceof When.Lasting;
  }

  private static Duration sinceEnd(ZonedDateTime now, int days) {
    return since(now.toLocalDate().minusDays(days - 1L), now);
  }

  private static LocalDate startOf(ChronoUnit period, LocalDate today) {
    return switch (period) {
      case YEARS -> today.withDayOfYear(1);
      case MONTHS -> today.withDayOfMonth(1);
      default -> today.with(DayOfWeek.MONDAY);
    };
  }

  private static Duration since(LocalDate day, ZonedDateTime now) {
    return Duration.between(day.atStartOfDay(now.getZone()), now);
  }
}
