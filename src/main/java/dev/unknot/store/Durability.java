package dev.unknot.store;

/** What a kept turn outlives. */
public enum Durability {
  /** The loss of power; every turn waits for the disk. */
  POWER,
  /** The end of the process, but not of the machine; faster. */
  PROCESS
}
