package dev.unknot.eval.run;

import dev.unknot.eval.cases.Case;
import dev.unknot.eval.run.RunResult.Header;
import dev.unknot.eval.service.Service;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs cases, several at a time, in an order that a seed decides. */
public final class Runner {

  /** Is told of each case as it is done, from whatever thread. */
  @FunctionalInterface
  public interface Progress {
    void done(CaseResult result);
  }

  private final Service service;
  private final RunOptions options;
  private final Clock clock;

  public Runner(Service service, RunOptions options, Clock clock) {
    this.service = service;
    this.options = options;
    this.clock = clock;
  }

  /** Asks all cases; the results come in the order of the cases, whatever the order of asking. */
  public RunResult run(List<Case> cases, Progress progress) {
    Instant at = clock.instant();
    long start = System.nanoTime();
    List<Optional<CaseResult>> results = ask(cases, progress);
    Header header =
        new Header(
            service.name(),
            service.version(),
            service.sources().hash(),
            at,
            options.seed(),
            options.jobs(),
            options.repeat(),
            (System.nanoTime() - start) / 1e6);
    List<CaseResult> done = results.stream().flatMap(Optional::stream).toList();
    return new RunResult(header, done, cases.size() - done.size());
  }

  private List<Optional<CaseResult>> ask(List<Case> cases, Progress progress) {
    List<Integer> order = new ArrayList<>();
    for (int index = 0; index < cases.size(); index++) {
      order.add(index);
    }
    Collections.shuffle(order, new Random(options.seed()));
    AtomicBoolean ended = new AtomicBoolean();
    List<Future<Optional<CaseResult>>> futures =
        new ArrayList<>(Collections.nCopies(cases.size(), null));
    try (ExecutorService workers = Executors.newFixedThreadPool(options.jobs())) {
      for (int index : order) {
        futures.set(index, workers.submit(() -> ask(cases.get(index), ended, progress)));
      }
      return futures.stream().map(Runner::result).toList();
    }
  }

  private Optional<CaseResult> ask(Case asked, AtomicBoolean ended, Progress progress) {
    if (ended.get()) {
      return Optional.empty();
    }
    Examiner examiner = new Examiner(service);
    Retrieval retrieval = new Retrieval(service);
    List<Attempt> attempts = new ArrayList<>();
    for (int number = 1; number <= options.repeat(); number++) {
      attempts.add(examiner.attempt(asked, number));
    }
    CaseResult result =
        new CaseResult(asked, attempts, retrieval.ranking(asked), retrieval.coverage(asked));
    progress.done(result);
    if (options.failFast() && result.status().isBad()) {
      ended.set(true);
    }
    return Optional.of(result);
  }

  private static Optional<CaseResult> result(Future<Optional<CaseResult>> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a case could not be asked: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
