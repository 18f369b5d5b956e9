package dev.unknot.eval.gate;

/**
 * What came of a gate.
 *
 * @param got what was measured, in words
 */
public record GateResult(Gate gate, State state, String got) {

  /** Whether a gate holds. */
  public enum State {
    HOLDS,
    BROKEN,
    /** The run has nothing that the gate is about. */
    NOT_MEASURED
  }

  public boolean isBroken() {
    return state == State.BROKEN;
  }
}
