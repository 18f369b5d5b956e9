package dev.unknot.store;

import static dev.unknot.store.Samples.append;
import static dev.unknot.store.Samples.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.conversation.ConversationStore;
import dev.unknot.conversation.Kept;
import dev.unknot.conversation.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around a store, and what it does then. */
class FaultsTest {

  private static final Duration PATIENCE = Duration.ofMillis(300);

  @TempDir Path folder;

  @Test
  void aLockedDatabaseIsToldAndPasses() throws Exception {
    try (ConversationStore store = openSqlite();
        Connection other = connect();
        Statement statement = other.createStatement()) {
      append(store, "a", 1);
      statement.execute("BEGIN EXCLUSIVE");
      assertThatThrownBy(() -> append(store, "a", 2))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("unknot.db")
          .hasMessageContaining("locked");
      assertThatThrownBy(store::check).isInstanceOf(StoreException.class);
      statement.execute("ROLLBACK");

      assertThat(append(store, "a", 2)).isTrue();
      assertThat(store.history("a")).containsExactly(turn("a", 1), turn("a", 2));
    }
  }

  @Test
  void keepsNoTurnInAFileThatWasTakenAway() throws Exception {
    Path file = folder.resolve("unknot.db");
    Path elsewhere = folder.resolve("elsewhere.db");
    try (ConversationStore store = openSqlite()) {
      append(store, "a", 1);
      store.purge(Samples.EVER, Samples.EVER);
      Files.move(file, elsewhere);
      assertThatThrownBy(() -> append(store, "a", 2)).isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> append(store, "a", 2)).isInstanceOf(StoreException.class);
      Files.deleteIfExists(file);
      Files.move(elsewhere, file);
      retry(store::check);

      assertThat(append(store, "a", 2)).isTrue();
      assertThat(store.history("a")).containsExactly(turn("a", 1), turn("a", 2));
    }
  }

  /** The first try may find that the connections are no good any more. */
  private static void retry(Runnable work) {
    try {
      work.run();
    } catch (StoreException e) {
      work.run();
    }
  }

  @Test
  void recoversFromLostConnections() throws Exception {
    String database = Postgres.newDatabase();
    try (ConversationStore store = Stores.open(database, Durability.POWER, Duration.ofSeconds(3));
        Connection other = DriverManager.getConnection(database);
        Statement statement = other.createStatement()) {
      append(store, "a", 1);
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
      retry(store::check);

      assertThat(append(store, "a", 2)).isTrue();
    }
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Files.writeString(folder.resolve("unknot.db"), "no database ".repeat(1_000));

    assertThatThrownBy(this::openSqlite)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("unknot.db")
        .hasMessageContaining("not a database");
  }

  @Test
  void refusesTablesOfANewerProgram() throws Exception {
    openSqlite().close();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO flyway_schema_history SELECT 99, '99', description, type, 'V99__x.sql',"
              + " checksum, installed_by, installed_on, execution_time, success"
              + " FROM flyway_schema_history WHERE version = '1'");
    }

    assertThatThrownBy(this::openSqlite)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("version 99")
        .hasMessageContaining("expected: that unknot or a newer one");
  }

  @Test
  void refusesAFolderThatCannotBe() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> Stores.open(file.resolve("x").toString(), Durability.POWER))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void namesTheKindsOfStore() {
    assertThatThrownBy(() -> Stores.open("jdbc:mysql://me:secret@host/db", Durability.POWER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected: memory, a folder, or jdbc:postgresql://")
        .hasMessageNotContaining("secret");
  }

  @Test
  void tellsOfAnUnreachableDatabaseWithoutItsPassword() {
    String url = "jdbc:postgresql://127.0.0.1:1/unknot?user=me&password=secret";

    assertThatThrownBy(() -> Stores.open(url, Durability.POWER, PATIENCE))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("127.0.0.1:1/unknot")
        .hasMessageNotContaining("secret");
  }

  @Test
  void conversationsAreForTheirOwnerAlone() throws IOException {
    Path below = folder.resolve("new/state");
    try (ConversationStore store = Stores.open(below.toString(), Durability.POWER)) {
      append(store, "a", 1);

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(below)))
          .isEqualTo("rwx------");
      try (Stream<Path> files = Files.list(below)) {
        assertThat(files)
            .isNotEmpty()
            .allSatisfy(file ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
      }
    }
  }

  @Test
  void leavesNoTraceOfWhatWasForgotten() throws IOException {
    try (ConversationStore store = openSqlite()) {
      Kept secret = new Kept("a", 1, "my secret knot", Samples.NOON, "about a secret knot");
      store.append(Samples.conversation("a", 1), secret, Optional.empty());
      assertThat(onDisk()).contains("secret knot");

      store.delete("a");

      assertThat(onDisk()).doesNotContain("secret knot");
    }
  }

  private String onDisk() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(FaultsTest::bytes).reduce("", String::concat);
    }
  }

  private static String bytes(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ConversationStore openSqlite() {
    return Stores.open(folder.toString(), Durability.POWER, PATIENCE);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("unknot.db"));
  }
}
