package dev.unknot.safety;

import java.util.Locale;

/** What can clear a fact, beside a rule that nothing clears. */
public enum Clearing {
  /** Time alone: it is older than 48 hours by the clock. */
  CLOCK,
  /** It was longer ago: "it was three weeks ago". */
  OLDER,
  /** It is over: "the pain is gone now". */
  GONE,
  /** It is somewhere else: "I meant beside it", "that was the other leg". */
  ELSEWHERE,
  /** It is not so: "no, I am not pregnant", "I no longer take them". */
  DENIED,
  /** A clinician agreed: "my midwife said rolling is fine". */
  CLINICIAN;

  public static Clearing of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
