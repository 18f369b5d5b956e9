package dev.unknot.eval.cases;

import java.util.Locale;
import java.util.Optional;

/** Whether the product may be tuned on a case, or its result is only reported. */
public enum Half {
  TUNED,
  REPORTED;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Half> named(String id) {
    for (Half half : values()) {
      if (half.id().equals(id)) {
        return Optional.of(half);
      }
    }
    return Optional.empty();
  }

  /** The half of a case that names none: by chance, and the same in every run. */
  static Half drawnFor(String id) {
    // String.hashCode is specified, but its low bit is that of the sum of the letters: too plain a
    // coin.
    int mixed = id.hashCode() * 0x9E3779B9;
    return (mixed >>> 31) == 0 ? TUNED : REPORTED;
  }
}
