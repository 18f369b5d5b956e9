package dev.unknot.language;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure with its unit, as a range: "10 to 20 seconds", "at least 5 minutes", "a few times a
 * week".
 *
 * @param min the least it can be; absent if open ("up to 30 seconds")
 * @param max the most it can be; absent if open ("60 seconds or more")
 * @param per what it is counted in, as in "5 times a week"
 * @param from the first token of it
 * @param to the token after its last
 */
public record Quantity(
    Span span,
    int from,
    int to,
    OptionalDouble min,
    OptionalDouble max,
    Unit unit,
    Optional<Unit> per) {

  /** The same as many tokens further on. */
  public Quantity moved(int tokens) {
    return new Quantity(span, from + tokens, to + tokens, min, max, unit, per);
  }

  public boolean isDuration() {
    return unit.isTime() && per.isEmpty();
  }

  public boolean isRate() {
    return per.isPresent();
  }

  /** Whether both say the same amount of the same thing. */
  public boolean sameAmount(Quantity other) {
    return unit == other.unit
        && per.equals(other.per)
        && min.equals(other.min)
        && max.equals(other.max);
  }
}
