package dev.unknot.eval.run;

import dev.unknot.eval.cases.Assertion;
import dev.unknot.eval.check.Outcome;

/**
 * An assertion, checked on one turn.
 *
 * @param turn from 1
 */
public record Checked(Assertion assertion, int turn, Outcome outcome) {

  public boolean isBroken() {
    return outcome instanceof Outcome.Broken;
  }

  public boolean isHeld() {
    return outcome instanceof Outcome.Held;
  }
}
