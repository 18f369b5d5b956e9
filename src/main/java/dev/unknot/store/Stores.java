package dev.unknot.store;

import dev.unknot.conversation.ConversationStore;

/** Opens the store that a setting names. */
public final class Stores {

  private static final int CONVERSATIONS_IN_MEMORY = 10_000;

  private Stores() {}

  /**
   * Opens a store.
   *
   * @param data {@code memory}
   * @param durability of no meaning in memory
   * @throws IllegalArgumentException if there is no such store
   */
  public static ConversationStore open(String data, Durability durability) {
    if (data.equals("memory")) {
      return new MemoryStore(CONVERSATIONS_IN_MEMORY);
    }
    throw new IllegalArgumentException("data: " + data + " (expected: memory)");
  }
}
