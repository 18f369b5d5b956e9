package dev.unknot.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * An open database that has our tables. Whatever fails in it is a {@link
 * dev.unknot.conversation.StoreException}.
 */
interface Database extends AutoCloseable {

  <T> T read(Function<Handle, T> work);

  /** Runs the work in a transaction, which is committed and durable when this returns. */
  <T> T write(Function<Handle, T> work);

  /** Throws if there is hardly any room for more. */
  void requireRoom();

  /** Leaves no trace in its files of what was deleted before. */
  void scrub();

  @Override
  void close();
}
