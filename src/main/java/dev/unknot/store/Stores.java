package dev.unknot.store;

import dev.unknot.conversation.ConversationStore;
import java.nio.file.Path;
import java.time.Duration;

/** Opens the place where conversations are kept. */
public final class Stores {

  /** What keeps conversations no longer than the process lives. */
  public static final String MEMORY = "memory";

  private static final int CONVERSATIONS_IN_MEMORY = 10_000;

  /** How long to wait for a busy database. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private Stores() {}

  /**
   * Opens a store.
   *
   * @param data {@code memory}, the folder of a SQLite file, or {@code jdbc:postgresql://…}
   * @param durability of no meaning in memory
   * @throws IllegalArgumentException if there is no such kind of store
   * @throws dev.unknot.conversation.StoreException if it cannot be opened
   */
  public static ConversationStore open(String data, Durability durability) {
    return open(data, durability, PATIENCE);
  }

  static ConversationStore open(String data, Durability durability, Duration patience) {
    if (data.equals(MEMORY)) {
      return new MemoryStore(CONVERSATIONS_IN_MEMORY);
    }
    if (data.startsWith("jdbc:postgresql:")) {
      return new JdbcStore(PostgresDatabase.open(data, durability, patience));
    }
    if (data.startsWith("jdbc:")) {
      throw new IllegalArgumentException(
          "data: %s (expected: memory, a folder, or jdbc:postgresql://…)"
              .formatted(data.split("//", 2)[0]));
    }
    return new JdbcStore(SqliteDatabase.open(Path.of(data), durability, patience));
  }
}
