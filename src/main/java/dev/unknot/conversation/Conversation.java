package dev.unknot.conversation;

import dev.unknot.routine.Session;
import dev.unknot.safety.Facts;
import java.util.Objects;
import java.util.Optional;

/**
 * What is remembered of the turns so far. A value: a turn makes a new one.
 *
 * @param id opaque and unguessable
 * @param turns how many turns it has had
 * @param facts what the person reported that safety goes by
 * @param routine where the person stands in a routine, if one was begun
 */
public record Conversation(String id, int turns, Facts facts, Optional<Session> routine) {

  public Conversation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(routine, "routine");
  }

  /** A conversation with nothing said yet. */
  public static Conversation named(String id) {
    return new Conversation(id, 0, Facts.NONE, Optional.empty());
  }

  Conversation next() {
    return new Conversation(id, turns + 1, facts, routine);
  }

  Conversation with(Facts facts) {
    return new Conversation(id, turns, facts, routine);
  }

  Conversation in(Optional<Session> routine) {
    return new Conversation(id, turns, facts, routine);
  }
}
