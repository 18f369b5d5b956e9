package dev.unknot.server;

import com.linecorp.armeria.server.ServiceRequestContext;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Does the work of requests on virtual threads, so many at a time. More have to wait, the longer
 * the more patient they are, and who has waited too long is sent away: an overloaded server answers
 * those that it takes up as fast as ever.
 */
final class Admission implements AutoCloseable {

  private final int limit;
  private final int queue;
  private final Semaphore permits;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param limit how many work at a time
   * @param queue how many may wait
   */
  Admission(int limit, int queue) {
    this.limit = limit;
    this.queue = queue;
    permits = new Semaphore(limit, true);
  }

  /** Begins a piece of work, unless it would have to wait for longer than this. */
  <T> CompletableFuture<T> submit(ServiceRequestContext ctx, Duration patience, Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    if (permits.getQueueLength() >= queue) {
      result.completeExceptionally(busy());
      return result;
    }
    threads.execute(() -> run(ctx, patience, work, result));
    return result;
  }

  private <T> void run(
      ServiceRequestContext ctx, Duration patience, Callable<T> work, CompletableFuture<T> result) {
    try {
      if (!permits.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        result.completeExceptionally(busy());
        return;
      }
    } catch (InterruptedException e) {
      result.completeExceptionally(busy());
      return;
    }
    try {
      // Who has gone meanwhile needs no answer, and a turn that nobody hears is not taken.
      if (ctx.isCancelled()) {
        result.cancel(false);
      } else {
        result.complete(work.call());
      }
    } catch (Throwable e) {
      result.completeExceptionally(e);
    } finally {
      permits.release();
    }
  }

  int working() {
    return limit - permits.availablePermits();
  }

  int waiting() {
    return permits.getQueueLength();
  }

  private static RequestException busy() {
    return RequestException.unavailable("overloaded", "more to do than can be done");
  }

  @Override
  public void close() {
    threads.close();
  }
}
