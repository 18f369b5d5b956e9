package dev.unknot.conversation;

import dev.unknot.routine.Session;
import java.util.Objects;
import java.util.Optional;

/**
 * What is remembered of the turns so far. A value: a turn makes a new one.
 *
 * @param id opaque and unguessable
 * @param turns how many turns it has had
 * @param routine where the person stands in a routine, if one was begun
 */
public record Conversation(String id, int turns, Optional<Session> routine) {

  public Conversation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(routine, "routine");
  }

  /** A conversation with nothing said yet. */
  public static Conversation named(String id) {
    return new Conversation(id, 0, Optional.empty());
  }

  Conversation next() {
    return new Conversation(id, turns + 1, routine);
  }

  Conversation in(Optional<Session> routine) {
    return new Conversation(id, turns, routine);
  }
}
