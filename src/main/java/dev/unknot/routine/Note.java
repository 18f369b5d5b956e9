package dev.unknot.routine;

import java.util.Locale;

/** What a source says beside the steps of a routine. */
public enum Note {
  /** Which ball or roller it takes. */
  NEEDS,
  CAUTION,
  /** How often, and how long altogether. */
  FREQUENCY,
  /** How hard to press. */
  PRESSURE,
  MORE_PRESSURE,
  LESS_PRESSURE,
  VARIATION,
  /** What it is for, what it does. */
  WHY,
  /** What belongs to it and is none of these: breathing, surfaces, what the source omits. */
  REMARK;

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
