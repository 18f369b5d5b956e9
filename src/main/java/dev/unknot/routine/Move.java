package dev.unknot.routine;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What a message does in a running routine.
 *
 * @param number how many steps on or back, or the step to go to
 * @param time for a timer, how long, where the message says so
 */
public record Move(Act act, int number, Optional<Duration> time) {

  /** The kinds of moves. */
  public enum Act {
    NEXT,
    /** On to the next step; in a routine that waits, back to its step. */
    CONTINUE,
    BACK,
    REPEAT,
    GO_TO,
    LAST,
    RESTART,
    PAUSE,
    RESUME,
    STOP,
    TIMER_START,
    TIMER_PAUSE,
    TIMER_RESUME,
    TIMER_STOP,
    TIMER_LEFT,
    COUNT,
    WHERE,
    HOW_LONG,
    NEEDS,
    DETAILS,
    ALL,
    OTHER_SIDE,
    EASIER,
    HARDER,
    WHY,
    YES,
    NO;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Move of(Act act) {
    return new Move(act, 1, Optional.empty());
  }

  static Move of(Act act, int number) {
    return new Move(act, number, Optional.empty());
  }
}
