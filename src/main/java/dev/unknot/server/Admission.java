package dev.unknot.server;

import com.linecorp.armeria.server.ServiceRequestContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Does the work of requests on virtual threads, so many at a time. More have to wait in line, and
 * who has waited too long is sent away: an overloaded server answers those that it takes up as fast
 * as ever.
 *
 * <p>A line that comes and goes is a burst, and all of it is served. A line that stays is a load
 * that cannot be carried, where waiting helps nobody: from then on patience is short. (Controlled
 * delay, as in Maurer, "Fail at Scale", ACM Queue 13 no. 8, 2015.)
 */
final class Admission implements AutoCloseable {

  /** What is left of the usual patience once the line stays. */
  private static final int HURRIED = 25;

  private final int limit;
  private final int longest;
  private final long patience;
  private final Deque<Task<?>> line = new ArrayDeque<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private int working;
  private long lastEmpty = System.nanoTime();

  /**
   * @param limit how many work at a time
   * @param longest how many may wait
   * @param patience how long one waits, usually
   */
  Admission(int limit, int longest, Duration patience) {
    this.limit = limit;
    this.longest = longest;
    this.patience = patience.toNanos();
  }

  /** Begins a piece of work, unless it would have to wait for too long. */
  <T> CompletableFuture<T> submit(ServiceRequestContext ctx, Callable<T> work) {
    return submit(new Task<>(ctx, work, new CompletableFuture<>()), false);
  }

  /** The same for who waits as long as it takes; the request's own timeout ends that. */
  <T> CompletableFuture<T> submitPatiently(ServiceRequestContext ctx, Callable<T> work) {
    return submit(new Task<>(ctx, work, new CompletableFuture<>()), true);
  }

  private synchronized <T> CompletableFuture<T> submit(Task<T> task, boolean patiently) {
    if (working < limit) {
      working++;
      start(task);
    } else if (line.size() >= longest) {
      task.sendAway();
    } else {
      long now = System.nanoTime();
      if (line.isEmpty()) {
        lastEmpty = now;
      }
      line.addLast(task);
      if (!patiently) {
        long wait = now - lastEmpty > patience ? patience / HURRIED : patience;
        var unused =
            task.ctx().eventLoop().schedule(() -> giveUp(task), wait, TimeUnit.NANOSECONDS);
      }
    }
    return task.result();
  }

  private void start(Task<?> task) {
    threads.execute(() -> {
      task.run();
      finished();
    });
  }

  private synchronized void finished() {
    Task<?> next = line.pollFirst();
    if (next == null) {
      working--;
    } else {
      start(next);
    }
  }

  private void giveUp(Task<?> task) {
    boolean waited;
    synchronized (this) {
      waited = line.remove(task);
    }
    if (waited) {
      task.sendAway();
    }
  }

  synchronized int working() {
    return working;
  }

  synchronized int waiting() {
    return line.size();
  }

  @Override
  public void close() {
    threads.close();
  }

  private record Task<T>(ServiceRequestContext ctx, Callable<T> work, CompletableFuture<T> result) {

    void run() {
      // Who has gone meanwhile needs no answer, and a turn that nobody hears is not taken.
      if (ctx.isCancelled()) {
        result.cancel(false);
        return;
      }
      try {
        result.complete(work.call());
      } catch (Throwable e) {
        result.completeExceptionally(e);
      }
    }

    void sendAway() {
      result.completeExceptionally(
          RequestException.unavailable("overloaded", "more to do than can be done"));
    }
  }
}
