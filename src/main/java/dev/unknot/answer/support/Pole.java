package dev.unknot.answer.support;

/**
 * One end of an axis on which words are opposed: up of up and down.
 *
 * @param index which end, from 0
 * @param two whether the axis has two ends, so that "not up" is down
 */
record Pole(String axis, int index, boolean two) {

  /** Before and after stand under no denial. */
  boolean ofTime() {
    return axis.equals("order");
  }

  boolean sameAxis(Pole other) {
    return axis.equals(other.axis);
  }

  /** Whether two words say the same, each with its denial. */
  boolean agrees(boolean denied, Pole other, boolean otherDenied) {
    if (index == other.index) {
      return denied == otherDenied;
    }
    return two && denied != otherDenied;
  }
}
