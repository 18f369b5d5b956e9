package dev.unknot.eval.cases;

import dev.unknot.eval.check.Check;
import dev.unknot.eval.data.Value;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A check, at its place in a case.
 *
 * @param type its name, as the case has it
 * @param turn the turn that it looks at, from 1; {@link #EVERY_TURN} for all
 * @param metric a name under which its results are counted together
 * @param implied whether it is checked though the case does not ask for it
 */
public record Assertion(
    String type,
    Optional<Value> value,
    OptionalDouble threshold,
    int turn,
    Optional<String> metric,
    boolean implied,
    Check check) {

  public static final int EVERY_TURN = 0;

  public boolean looksAt(int number) {
    return turn == EVERY_TURN || turn == number;
  }

  /** Type and value in one line. */
  public String shown() {
    return type + value.map(each -> ": " + each.shown()).orElse("");
  }
}
