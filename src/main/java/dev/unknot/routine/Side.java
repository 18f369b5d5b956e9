package dev.unknot.routine;

import java.util.Locale;

/** The side of the body that a step works on. */
public enum Side {
  LEFT,
  RIGHT;

  public Side other() {
    return this == LEFT ? RIGHT : LEFT;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
