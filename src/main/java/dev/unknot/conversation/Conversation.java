package dev.unknot.conversation;

import java.util.Objects;

/**
 * What is remembered of the turns so far. A value: a turn makes a new one.
 *
 * @param id opaque and unguessable
 * @param turns how many turns it has had
 */
public record Conversation(String id, int turns) {

  public Conversation {
    Objects.requireNonNull(id, "id");
  }

  /** A conversation with nothing said yet. */
  public static Conversation named(String id) {
    return new Conversation(id, 0);
  }

  Conversation next() {
    return new Conversation(id, turns + 1);
  }
}
