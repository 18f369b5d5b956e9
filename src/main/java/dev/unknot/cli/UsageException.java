package dev.unknot.cli;

/** A command line that is not understood; the message is one line that helps. */
final class UsageException extends RuntimeException {

  UsageException(String message) {
    super(message);
  }
}
