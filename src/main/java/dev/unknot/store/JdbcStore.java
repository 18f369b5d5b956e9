package dev.unknot.store;

import dev.unknot.conversation.Conversation;
import dev.unknot.conversation.ConversationStore;
import dev.unknot.conversation.Kept;
import dev.unknot.conversation.Key;
import dev.unknot.json.ConversationJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Conversations in a database: its SQL, the same for all of them. */
final class JdbcStore implements ConversationStore {

  /** How many conversations are forgotten at a time, so that others can write in between. */
  private static final int PURGED_AT_ONCE = 200;

  private final Database database;

  JdbcStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Conversation> load(String id) {
    return database
        .read(handle ->
            handle
                .select("SELECT state FROM conversation WHERE id = ?", AnyText.write(id))
                .mapTo(String.class)
                .findOne())
        .map(state -> ConversationJson.read(AnyText.read(state)));
  }

  @Override
  public Optional<Keyed> keyed(String key, Instant notBefore) {
    return database.read(handle ->
        handle
            .select(
                """
                SELECT body, turn.* FROM retry
                JOIN turn ON turn.conversation = retry.conversation AND turn.number = retry.turn
                WHERE retry.id = ? AND turn.at >= ?
                """,
                AnyText.write(key),
                notBefore.toEpochMilli())
            .map((row, context) -> new Keyed(AnyText.read(row.getString("body")), kept(row)))
            .findOne());
  }

  @Override
  public List<Kept> history(String id) {
    return database.read(handle ->
        handle
            .select("SELECT * FROM turn WHERE conversation = ? ORDER BY number", AnyText.write(id))
            .map((row, context) -> kept(row))
            .list());
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        AnyText.read(row.getString("conversation")),
        row.getInt("number"),
        AnyText.read(row.getString("message")),
        Instant.ofEpochMilli(row.getLong("at")),
        AnyText.read(row.getString("reply")));
  }

  @Override
  public boolean append(Conversation after, Kept turn, Optional<Key> key) {
    // Put into words here, since all turns are written by one thread.
    String state = AnyText.write(ConversationJson.write(after));
    return database.write(handle -> {
      // Others may share the transaction: what is taken back is this turn alone.
      handle.savepoint("turn");
      boolean first =
          advance(handle, after, state, turn.at())
              && add(handle, turn)
              && (key.isEmpty() || claim(handle, key.get(), turn));
      if (!first) {
        handle.rollbackToSavepoint("turn");
      }
      return first;
    });
  }

  private static boolean advance(Handle handle, Conversation after, String state, Instant at) {
    if (after.turns() == 1) {
      return handle.execute(
              "INSERT INTO conversation (id, turns, at, state) VALUES (?, 1, ?, ?) ON CONFLICT DO NOTHING",
              AnyText.write(after.id()),
              at.toEpochMilli(),
              state)
          == 1;
    }
    return handle.execute(
            "UPDATE conversation SET turns = ?, at = ?, state = ? WHERE id = ? AND turns = ?",
            after.turns(),
            at.toEpochMilli(),
            state,
            AnyText.write(after.id()),
            after.turns() - 1)
        == 1;
  }

  private static boolean add(Handle handle, Kept turn) {
    return handle.execute(
            "INSERT INTO turn (conversation, number, at, message, reply) VALUES (?, ?, ?, ?, ?)",
            AnyText.write(turn.conversation()),
            turn.number(),
            turn.at().toEpochMilli(),
            AnyText.write(turn.message()),
            AnyText.write(turn.reply()))
        == 1;
  }

  private static boolean claim(Handle handle, Key key, Kept turn) {
    return handle.execute(
            """
            INSERT INTO retry (id, at, body, conversation, turn) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE
            SET at = excluded.at, body = excluded.body, conversation = excluded.conversation, turn = excluded.turn
            WHERE retry.at < ?
            """,
            AnyText.write(key.id()),
            turn.at().toEpochMilli(),
            AnyText.write(key.body()),
            AnyText.write(turn.conversation()),
            turn.number(),
            key.notBefore().toEpochMilli())
        == 1;
  }

  @Override
  public boolean delete(String id) {
    boolean deleted =
        database.write(handle ->
            handle.execute("DELETE FROM conversation WHERE id = ?", AnyText.write(id)) == 1);
    if (deleted) {
      database.scrub();
    }
    return deleted;
  }

  @Override
  public int purge(Instant conversationsBefore, Instant keysBefore) {
    database.write(
        handle -> handle.execute("DELETE FROM retry WHERE at < ?", keysBefore.toEpochMilli()));
    int forgotten = 0;
    for (int now = PURGED_AT_ONCE; now == PURGED_AT_ONCE; forgotten += now) {
      now = database.write(handle -> purge(handle, conversationsBefore));
    }
    database.scrub();
    return forgotten;
  }

  private static int purge(Handle handle, Instant before) {
    return handle.execute(
        """
        DELETE FROM conversation WHERE id IN
        (SELECT id FROM conversation WHERE at < ? ORDER BY at LIMIT ?)
        """,
        before.toEpochMilli(),
        PURGED_AT_ONCE);
  }

  @Override
  public void check() {
    database.requireRoom();
    database.write(handle -> handle.execute("UPDATE pulse SET beats = beats + 1"));
  }

  @Override
  public void close() {
    database.close();
  }
}
