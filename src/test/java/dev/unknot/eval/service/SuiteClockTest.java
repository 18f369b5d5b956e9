package dev.unknot.eval.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SuiteClockTest {

  private final SuiteClock clock = new SuiteClock(ZonedDateTime.parse("2026-06-15T10:00+02:00"));

  @Test
  void standsStillAtTheStartUntilTold() {
    assertThat(clock.instant()).isEqualTo("2026-06-15T08:00:00Z").isEqualTo(clock.instant());
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.ofHours(2));

    clock.setElapsed(Duration.ofHours(50));

    assertThat(clock.instant()).isEqualTo("2026-06-17T10:00:00Z");
  }

  @Test
  void oneConversationDoesNotMakeTimePassInAnother() throws Exception {
    clock.setElapsed(Duration.ofDays(3));
    AtomicReference<Instant> other = new AtomicReference<>();

    Thread thread = new Thread(() -> other.set(clock.instant()));
    thread.start();
    thread.join();

    assertThat(other.get()).isEqualTo("2026-06-15T08:00:00Z");
  }
}
