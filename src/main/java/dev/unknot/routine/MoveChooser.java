package dev.unknot.routine;

import dev.unknot.routine.Move.Act;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Chooses the move that the words of a clause make, whatever else the clause says. */
final class MoveChooser {

  private static final int SHORT = 5;

  private final ClauseWords words;

  private MoveChooser(ClauseWords words) {
    this.words = words;
  }

  /** The move that the words make; empty if they make none. */
  static Optional<Move> choose(ClauseWords words) {
    return new MoveChooser(words).move();
  }

  private Optional<Move> move() {
    Optional<Duration> time = words.time();
    boolean duration = time.isPresent();
    if (words.has("timer-word")) {
      return Optional.of(timer(time));
    }
    if (duration && words.any("set-word") && words.size() <= SHORT) {
      return Optional.of(new Move(Act.TIMER_START, 1, time));
    }
    if (words.named() && !words.has("done-word", "next-word")) {
      return place();
    }
    if (words.has("restart-word")) {
      return Optional.of(Move.of(Act.RESTART));
    }
    if (words.has("time-left-word")) {
      return Optional.of(Move.of(Act.TIMER_LEFT));
    }
    if (words.has("how-long-word")) {
      return words.has("pause-word")
          ? Optional.empty()
          : Optional.of(Move.of(words.has("left-word") ? Act.TIMER_LEFT : Act.HOW_LONG));
    }
    if (words.has("resume-word")) {
      return Optional.of(Move.of(Act.RESUME));
    }
    if (words.has("stop-word") && !words.has("last-word")) {
      return Optional.of(Move.of(Act.STOP));
    }
    if (words.has("pause-word") && !words.any("back-word", "repeat-word", "step-word")) {
      return Optional.of(Move.of(Act.PAUSE));
    }
    if (words.has("count-word")) {
      return words.has("step-word") || words.has("left-word") || words.has("go-on")
          ? Optional.of(Move.of(Act.COUNT))
          : Optional.empty();
    }
    if (words.has("done-word", "next-word")) {
      return Optional.of(Move.of(Act.NEXT));
    }
    return place()
        .or(this::wish)
        .or(() -> words.has("pause-word") ? Optional.of(Move.of(Act.PAUSE)) : Optional.empty());
  }

  private Move timer(Optional<Duration> time) {
    boolean off = words.any("stop-word", "no-word") || words.messageMentions("negation");
    if (off && !words.has("left-word")) {
      return Move.of(Act.TIMER_STOP);
    }
    if (words.has("pause-word")) {
      return Move.of(Act.TIMER_PAUSE);
    }
    if (words.any("resume-word", "go-on")) {
      return Move.of(Act.TIMER_RESUME);
    }
    boolean asked =
        words.any("left-word", "time-left-word", "how-long-word", "where-word", "done-word")
            || words.messageMentions("how-long")
            || words.messageMentions("open-question");
    if (asked) {
      return Move.of(Act.TIMER_LEFT);
    }
    return new Move(Act.TIMER_START, 1, time);
  }

  /** Where to: a step by its number, some steps on or back, the first, the last. */
  private Optional<Move> place() {
    OptionalInt number = words.number();
    if (words.has("where-word") && !words.named()) {
      return Optional.of(Move.of(Act.WHERE));
    }
    if (words.has("all-word")) {
      return Optional.of(Move.of(Act.ALL));
    }
    if (number.isPresent() && words.has("back-word") && !words.named()) {
      return Optional.of(Move.of(Act.BACK, number.getAsInt()));
    }
    if (number.isPresent() && words.any("next-word", "go-on") && !words.named()) {
      return Optional.of(Move.of(Act.NEXT, number.getAsInt()));
    }
    if (number.isPresent()
        && (words.any("step-word", "number-word", "go-word") || words.ordinal())) {
      return Optional.of(Move.of(Act.GO_TO, number.getAsInt()));
    }
    if (words.has("first-word") && words.any("step-word", "go-word", "back-word", "go-on")) {
      return Optional.of(Move.of(Act.GO_TO, 1));
    }
    if (words.has("back-word") && !(words.has("last-word") && words.any("next-word"))) {
      return Optional.of(Move.of(Act.BACK));
    }
    if (words.has("last-word") && !words.any("repeat-word")) {
      return Optional.of(Move.of(Act.LAST));
    }
    return Optional.empty();
  }

  private Optional<Move> wish() {
    Act act = null;
    if (words.has("next-word")) {
      act = Act.NEXT;
    } else if (words.has("need-word")) {
      act = Act.NEEDS;
    } else if (words.any("details-word", "bare-how")) {
      act = Act.DETAILS;
    } else if (words.has("why-word")) {
      act = Act.WHY;
    } else if (words.any("repeat-word", "bare-what")) {
      act = Act.REPEAT;
    } else if (words.has("side-word")) {
      act = Act.OTHER_SIDE;
    } else if (words.mentions("less-pressure-act") || words.mentions("less-pressure")) {
      act = Act.EASIER;
    } else if (words.mentions("more-pressure-act") || words.mentions("more-pressure")) {
      act = Act.HARDER;
    } else if (words.any("go-on", "done-word")) {
      act = words.has("no-word") ? Act.NO : words.has("go-on") ? Act.CONTINUE : Act.NEXT;
    } else if (words.has("no-word")) {
      act = Act.NO;
    } else if (words.has("yes-word")) {
      act = Act.YES;
    }
    return Optional.ofNullable(act).map(Move::of);
  }
}
