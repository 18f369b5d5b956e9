package dev.unknot.store;

import com.zaxxer.hikari.HikariConfig;
import dev.unknot.conversation.StoreException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * A SQLite file in a folder, with a write-ahead log, so that nobody who reads waits for a writer.
 */
final class SqliteDatabase implements Database {

  private static final String FILE = "unknot.db";
  private static final int CONNECTIONS = 4;

  /** With less on the disk some turn will soon be too long to be kept. */
  private static final long LEAST_ROOM = 1 << 20;

  private final Path file;
  private final Pool pool;
  private final GroupCommit commits;
  private volatile Object identity;

  private SqliteDatabase(Path file, Pool pool) {
    this.file = file;
    this.identity = identity(file);
    this.pool = pool;
    this.commits = new GroupCommit(pool);
  }

  /**
   * Opens the file in a folder; makes both if they are not there, for their owner's eyes alone.
   *
   * @param patience how long to wait for another process that writes
   */
  static SqliteDatabase open(Path folder, Durability durability, Duration patience) {
    Path file = folder.resolve(FILE).toAbsolutePath();
    try {
      make(file);
    } catch (IOException e) {
      throw unusable(file, e);
    }
    NativeLibrary.unpack(folder.toAbsolutePath());
    return new SqliteDatabase(file, Pool.open(file.toString(), config(file, durability, patience)));
  }

  private static HikariConfig config(Path file, Durability durability, Duration patience) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:sqlite:" + file);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(patience.toMillis());
    config.addDataSourceProperty("journal_mode", "WAL");
    config.addDataSourceProperty("synchronous", durability == Durability.POWER ? "FULL" : "NORMAL");
    config.addDataSourceProperty("foreign_keys", "true");
    config.addDataSourceProperty("secure_delete", "true");
    config.addDataSourceProperty("busy_timeout", String.valueOf(patience.toMillis()));
    // A transaction that began by reading could not go on to write after another process wrote.
    config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    return config;
  }

  /** SQLite gives its other files the rights of this one. */
  private static void make(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    Files.createDirectories(file.getParent(), only("rwx------", posix));
    try {
      Files.createFile(file, only("rw-------", posix));
    } catch (FileAlreadyExistsException e) {
      // It is opened as it is.
    }
  }

  private static FileAttribute<?>[] only(String rights, boolean posix) {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public <T> T read(Function<Handle, T> work) {
    return pool.read(work);
  }

  @Override
  public <T> T write(Function<Handle, T> work) {
    return commits.write(handle -> {
      requireInPlace();
      return work.apply(handle);
    });
  }

  /**
   * SQLite goes on writing to a file that was deleted or replaced: what it acknowledges is lost.
   */
  private void requireInPlace() {
    Object current = identity(file);
    if (!current.equals(identity)) {
      identity = current;
      pool.reconnect();
      throw new StoreException(file + " was replaced while it was open");
    }
  }

  @Override
  public void requireRoom() {
    try {
      long room = Files.getFileStore(file).getUsableSpace();
      if (room < LEAST_ROOM) {
        throw new StoreException(
            "%s: %d bytes are left on its disk (expected: %d or more)"
                .formatted(file, room, LEAST_ROOM));
      }
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  private static Object identity(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Objects.requireNonNullElse(attributes.fileKey(), file);
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  private static StoreException unusable(Path file, IOException cause) {
    return new StoreException("%s cannot be used: %s".formatted(file, cause), cause);
  }

  /** The log holds what was deleted until it is emptied. */
  @Override
  public void scrub() {
    pool.read(handle -> handle.select("PRAGMA wal_checkpoint(TRUNCATE)").mapTo(int.class).list());
  }

  @Override
  public void close() {
    commits.close();
    pool.close();
  }
}
