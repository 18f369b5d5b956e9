package dev.unknot.routine;

import java.util.OptionalInt;

/**
 * A dose as its source gives it: "10 to 20 seconds", "up to 30 seconds".
 *
 * @param min absent if open
 * @param max absent if open
 */
public record Range(OptionalInt min, OptionalInt max) {

  /** As people write it: "10 to 20", "at least 60". */
  @Override
  public String toString() {
    if (min.equals(max)) {
      return String.valueOf(target());
    }
    if (min.isEmpty()) {
      return "up to " + target();
    }
    return max.isEmpty() ? "at least " + target() : min.getAsInt() + " to " + max.getAsInt();
  }

  /** The figure to count down from: the most, else the least. */
  int target() {
    return max.orElseGet(min::orElseThrow);
  }
}
