package dev.unknot.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL of its own for the tests; where it cannot run, they are skipped and say why. */
final class Postgres {

  private static int databases;
  private static EmbeddedPostgres server;
  private static String failure;

  private Postgres() {}

  /** The address of a new, empty database. */
  static synchronized String newDatabase() throws SQLException {
    start();
    Assumptions.assumeTrue(server != null, () -> "no PostgreSQL can run here: " + failure);
    String name = "unknot" + ++databases;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return server.getJdbcUrl("postgres", name);
  }

  /** Stops with this process. */
  private static void start() {
    if (server != null || failure != null) {
      return;
    }
    try {
      server = EmbeddedPostgres.builder().start();
    } catch (IOException | RuntimeException e) {
      failure = e.toString();
    }
  }
}
