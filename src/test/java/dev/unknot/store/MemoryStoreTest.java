package dev.unknot.store;

import dev.unknot.conversation.ConversationStore;

class MemoryStoreTest extends StoreContract {

  @Override
  ConversationStore open() {
    return Stores.open("memory", Durability.PROCESS);
  }
}
