package dev.unknot.routine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a person stands in a routine: a state machine of plain values. Every move makes a new one;
 * the step is always one that the routine has.
 */
public sealed interface Session {

  /** The routine, or several joined by their ids. */
  String routine();

  /** The step it stands at, from 1. */
  int step();

  /** Whether the person does it on the side that the source does not tell. */
  boolean mirrored();

  Optional<Timer> timer();

  /** Going on. */
  record Running(String routine, int step, boolean mirrored, Optional<Timer> timer)
      implements Session {}

  /** Waiting to be gone on with. */
  record Paused(String routine, int step, boolean mirrored, Optional<Timer> timer)
      implements Session {}

  /** Done to the end. */
  record Finished(String routine, int step, boolean mirrored) implements Session {
    @Override
    public Optional<Timer> timer() {
      return Optional.empty();
    }
  }

  /**
   * Left before the end.
   *
   * @param forSafety stopped by a rule, not by choice
   */
  record Stopped(String routine, int step, boolean mirrored, boolean forSafety) implements Session {
    @Override
    public Optional<Timer> timer() {
      return Optional.empty();
    }
  }

  static Session start(Routine routine) {
    return new Running(routine.id(), 1, false, Optional.empty());
  }

  /** Running at each step. */
  static Stream<Session> all(Routine routine) {
    return IntStream.rangeClosed(1, routine.steps().size())
        .mapToObj(step -> new Running(routine.id(), step, false, Optional.empty()));
  }

  /** Whether a person is in the midst of it. */
  default boolean active() {
    return this instanceof Running || this instanceof Paused;
  }

  default boolean forSafety() {
    return this instanceof Stopped stopped && stopped.forSafety();
  }

  default Session stopped(boolean forSafety) {
    return new Stopped(routine(), step(), mirrored(), forSafety);
  }

  default String state() {
    return switch (this) {
      case Running running -> "running";
      case Paused paused -> "paused";
      case Finished finished -> "finished";
      case Stopped stopped -> "stopped";
    };
  }

  /** The session after a move, in this routine. */
  default Session after(Move move, Routine routine, Instant now) {
    int last = routine.steps().size();
    return switch (move.act()) {
      case NEXT -> this instanceof Stopped ? resumed(now) : onward(move.number(), last);
      case CONTINUE, YES -> this instanceof Running ? onward(1, last) : resumed(now);
      case BACK ->
          at(step() - (this instanceof Finished ? move.number() - 1 : move.number()), last);
      case GO_TO -> at(move.number(), last);
      case LAST -> at(last, last);
      case RESTART -> new Running(routine(), 1, mirrored(), Optional.empty());
      case OTHER_SIDE -> new Running(routine(), 1, !mirrored(), Optional.empty());
      case PAUSE -> active() ? paused(now) : this;
      case RESUME -> resumed(now);
      case STOP -> active() ? stopped(false) : this;
      case TIMER_START -> timed(timer(move, routine, now));
      case TIMER_PAUSE -> timed(timer().map(timer -> timer.held(now)));
      case TIMER_RESUME -> timed(timer().map(timer -> timer.counting(now)));
      case TIMER_STOP -> timed(Optional.empty());
      case REPEAT -> active() ? resumed(now) : at(step(), last);
      case TIMER_LEFT, COUNT, WHERE, HOW_LONG, NEEDS, DETAILS, ALL, EASIER, HARDER, WHY, NO -> this;
    };
  }

  private Session onward(int steps, int last) {
    if (this instanceof Finished) {
      return this;
    }
    return step() == last ? new Finished(routine(), last, mirrored()) : at(step() + steps, last);
  }

  private Session at(int step, int last) {
    return new Running(routine(), Math.clamp(step, 1, last), mirrored(), Optional.empty());
  }

  private Session paused(Instant now) {
    return new Paused(routine(), step(), mirrored(), timer().map(timer -> timer.held(now)));
  }

  private Session resumed(Instant now) {
    return this instanceof Finished
        ? this
        : new Running(routine(), step(), mirrored(), timer().map(timer -> timer.counting(now)));
  }

  private Session timed(Optional<Timer> timer) {
    return switch (this) {
      case Running running -> new Running(routine(), step(), mirrored(), timer);
      case Paused paused ->
          timer.isPresent() && timer.get() instanceof Timer.Counting
              ? new Running(routine(), step(), mirrored(), timer)
              : new Paused(routine(), step(), mirrored(), timer);
      case Finished finished -> this;
      case Stopped stopped -> this;
    };
  }

  /** A timer for as long as was said, else for as long as the source says that the step takes. */
  private Optional<Timer> timer(Move move, Routine routine, Instant now) {
    if (move.time().isEmpty() && timer().isPresent() && !timer().get().left(now).isZero()) {
      return timer().map(timer -> timer.counting(now));
    }
    return move.time()
        .or(() -> routine.step(step()).seconds().map(range -> Duration.ofSeconds(range.target())))
        .map(time -> new Timer.Counting(now.plus(time)));
  }
}
