package dev.unknot.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Writes one transaction after the other on a thread of its own. All writes that wait at a time
 * share one: the more there are, the less each waits for the disk.
 */
final class GroupCommit implements AutoCloseable {

  private static final int LARGEST_GROUP = 256;

  private final Pool pool;
  private final Queue<Write<?>> waiting = new ConcurrentLinkedQueue<>();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("unknot-store").factory());

  GroupCommit(Pool pool) {
    this.pool = pool;
  }

  /** Returns when the work is committed; throws what kept it, or its group, from being so. */
  <T> T write(Function<Handle, T> work) {
    Write<T> write = new Write<>(work, new CompletableFuture<>());
    waiting.add(write);
    writer.execute(this::commitGroup);
    try {
      return write.done().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Finds nothing to do when an earlier group took the write that this run was meant for. */
  private void commitGroup() {
    List<Write<?>> group = new ArrayList<>();
    for (Write<?> next; group.size() < LARGEST_GROUP && (next = waiting.poll()) != null; ) {
      group.add(next);
    }
    if (group.isEmpty()) {
      return;
    }
    try {
      pool.write(handle -> group.stream().map(write -> write.in(handle)).toList())
          .forEach(Runnable::run);
    } catch (RuntimeException | Error e) {
      group.forEach(write -> write.done().completeExceptionally(e));
    }
  }

  @Override
  public void close() {
    writer.close();
  }

  private record Write<T>(Function<Handle, T> work, CompletableFuture<T> done) {

    /** Does the work; what is given tells its caller, once the transaction is committed. */
    Runnable in(Handle handle) {
      T result = work.apply(handle);
      return () -> done.complete(result);
    }
  }
}
