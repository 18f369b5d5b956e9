package dev.unknot.cli;

/** What the process says at its end. */
final class ExitStatus {

  static final int OK = 0;
  static final int FAULT = 1;
  static final int USAGE = 2;
  static final int ABSTAINED = 3;
  static final int STOPPED = 4;
  static final int CLARIFYING = 5;

  private ExitStatus() {}
}
