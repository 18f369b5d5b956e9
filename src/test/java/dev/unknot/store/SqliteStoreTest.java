package dev.unknot.store;

import dev.unknot.conversation.ConversationStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {

  @TempDir static Path folder;

  @Override
  ConversationStore open() {
    return Stores.open(folder.toString(), Durability.POWER);
  }
}
