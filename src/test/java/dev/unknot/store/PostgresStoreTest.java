package dev.unknot.store;

import dev.unknot.conversation.ConversationStore;
import java.sql.SQLException;

class PostgresStoreTest extends StoreContract {

  @Override
  ConversationStore open() throws SQLException {
    return Stores.open(Postgres.newDatabase(), Durability.POWER);
  }
}
