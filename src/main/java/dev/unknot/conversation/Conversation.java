package dev.unknot.conversation;

import dev.unknot.safety.Facts;
import java.util.Objects;

/**
 * What is remembered of the turns so far. A value: a turn makes a new one.
 *
 * @param id opaque and unguessable
 * @param turns how many turns it has had
 * @param facts what the person reported that safety goes by
 */
public record Conversation(String id, int turns, Facts facts) {

  public Conversation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(facts, "facts");
  }

  /** A conversation with nothing said yet. */
  public static Conversation named(String id) {
    return new Conversation(id, 0, Facts.NONE);
  }

  Conversation next() {
    return new Conversation(id, turns + 1, facts);
  }

  Conversation with(Facts facts) {
    return new Conversation(id, turns, facts);
  }
}
