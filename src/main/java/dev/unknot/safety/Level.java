package dev.unknot.safety;

import java.util.Locale;

/** How much a verdict weighs, least first. */
public enum Level {
  NONE,
  /** Answer, and lead with a warning. */
  CAUTION,
  /** One question is needed before anything else. */
  ASK,
  /** Not before a clinician agreed. */
  CLINICIAN,
  /** Not with the ball or roller. */
  STOP,
  /** To be seen by somebody soon. */
  URGENT,
  /** To be seen by somebody now. */
  EMERGENCY;

  public static Level of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing may be coached under it. */
  public boolean stops() {
    return compareTo(CLINICIAN) >= 0;
  }
}
