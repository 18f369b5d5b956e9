package dev.unknot.server;

import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may have it: what happened and where, without its message, which may quote
 * what somebody said.
 */
final class Wordless extends Throwable {

  Wordless(Throwable failure) {
    super(failure.getClass().getName(), cause(failure.getCause()));
    setStackTrace(failure.getStackTrace());
  }

  private static @Nullable Throwable cause(@Nullable Throwable cause) {
    return cause == null ? null : new Wordless(cause);
  }
}
