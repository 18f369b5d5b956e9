package dev.unknot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.unknot.conversation.StoreException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * Connections to one database. After a failure they are made anew, so that it can pass by itself.
 */
final class Pool implements AutoCloseable {

  private final String name;
  private final HikariDataSource connections;
  private final Jdbi jdbi;

  private Pool(String name, HikariDataSource connections) {
    this.name = name;
    this.connections = connections;
    this.jdbi = Jdbi.create(connections);
    // Errors are logged, and parameters are what somebody said.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /**
   * Connects, and brings the tables up to date.
   *
   * @param name what to call the database in messages
   */
  static Pool open(String name, HikariConfig config) {
    HikariDataSource connections;
    try {
      connections = new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw failure(name, e);
    }
    try {
      Schema.migrate(name, connections);
      return new Pool(name, connections);
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
  }

  <T> T read(Function<Handle, T> work) {
    return guarded(() -> jdbi.withHandle(work::apply));
  }

  <T> T write(Function<Handle, T> work) {
    return guarded(() -> jdbi.inTransaction(work::apply));
  }

  private <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException e) {
      reconnect();
      throw failure(name, e);
    }
  }

  /** Closes each connection as soon as nobody uses it. */
  void reconnect() {
    connections.getHikariPoolMXBean().softEvictConnections();
  }

  /** In one line; a driver's message says no more than what went wrong. */
  static StoreException failure(String name, Exception cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String reason = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return new StoreException("%s cannot be used: %s".formatted(name, reason), cause);
  }

  @Override
  public void close() {
    connections.close();
  }
}
