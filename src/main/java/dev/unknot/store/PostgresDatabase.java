package dev.unknot.store;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** PostgreSQL, which any number of processes may use. */
final class PostgresDatabase implements Database {

  private static final int CONNECTIONS = 8;

  private final Pool pool;

  private PostgresDatabase(Pool pool) {
    this.pool = pool;
  }

  /**
   * Connects.
   *
   * @param url as its driver takes it, user and password included unless they are elsewhere
   * @param patience how long to wait for a connection, and for another transaction
   */
  static PostgresDatabase open(String url, Durability durability, Duration patience) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(patience.toMillis());
    config.addDataSourceProperty("ApplicationName", "unknot");
    config.addDataSourceProperty("connectTimeout", String.valueOf(patience.toSeconds()));
    config.addDataSourceProperty("socketTimeout", String.valueOf(3 * patience.toSeconds()));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // Details of an error may quote a row, and errors are logged.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.setConnectionInitSql(
        "SET synchronous_commit = %s; SET lock_timeout = %d; SET statement_timeout = %d"
            .formatted(
                durability == Durability.POWER ? "on" : "off",
                patience.toMillis(),
                2 * patience.toMillis()));
    // The address may hold a password.
    return new PostgresDatabase(Pool.open(url.split("\\?", 2)[0], config));
  }

  @Override
  public <T> T read(Function<Handle, T> work) {
    return pool.read(work);
  }

  @Override
  public <T> T write(Function<Handle, T> work) {
    return pool.write(work);
  }

  /** Its disk cannot be seen from here. */
  @Override
  public void requireRoom() {}

  /** The database cleans up by itself. */
  @Override
  public void scrub() {}

  @Override
  public void close() {
    pool.close();
  }
}
