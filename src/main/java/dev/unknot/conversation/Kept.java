package dev.unknot.conversation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A turn as it is kept.
 *
 * @param number from 1
 * @param at to the millisecond
 * @param reply the reply as JSON, as it was sent
 */
public record Kept(String conversation, int number, String message, Instant at, String reply) {

  public Kept {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
