package dev.unknot.routine;

import java.time.Duration;
import java.time.Instant;

/** A countdown in a routine. */
public sealed interface Timer {

  /** Counting, to this moment. */
  record Counting(Instant endsAt) implements Timer {}

  /** Held, with so much left. */
  record Held(Duration left) implements Timer {}

  /** What is left of it; nothing once it is done. */
  default Duration left(Instant now) {
    Duration left =
        switch (this) {
          case Counting counting -> Duration.between(now, counting.endsAt());
          case Held held -> held.left();
        };
    return left.isNegative() ? Duration.ZERO : left;
  }

  default Timer held(Instant now) {
    return new Held(left(now));
  }

  default Timer counting(Instant now) {
    return this instanceof Held held ? new Counting(now.plus(held.left())) : this;
  }
}
