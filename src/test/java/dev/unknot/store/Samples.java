package dev.unknot.store;

import dev.unknot.conversation.Conversation;
import dev.unknot.conversation.ConversationStore;
import dev.unknot.conversation.Kept;
import dev.unknot.conversation.Key;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns to keep. */
final class Samples {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");
  static final Instant EVER = Instant.EPOCH;

  private Samples() {}

  static Conversation conversation(String id, int turns) {
    return Stream.iterate(Conversation.named(id), Conversation::next)
        .skip(turns)
        .findFirst()
        .orElseThrow();
  }

  static Kept turn(String id, int number) {
    return turn(id, number, NOON);
  }

  static Kept turn(String id, int number, Instant at) {
    return new Kept(id, number, "message " + number, at, "{\"turn\":" + number + "}");
  }

  static Key key(String id) {
    return new Key(id, "body of " + id, EVER);
  }

  static boolean append(ConversationStore store, String id, int number) {
    return store.append(conversation(id, number), turn(id, number), Optional.empty());
  }

  static boolean append(ConversationStore store, String id, int number, Instant at) {
    return store.append(conversation(id, number), turn(id, number, at), Optional.empty());
  }

  static boolean append(ConversationStore store, String id, int number, Key key) {
    return store.append(conversation(id, number), turn(id, number), Optional.of(key));
  }
}
