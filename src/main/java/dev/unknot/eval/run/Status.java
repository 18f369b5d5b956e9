package dev.unknot.eval.run;

import java.util.Locale;

/** What came of a case. */
public enum Status {
  PASSED,
  FAILED,
  /** No reply came: the service is away or broken. It counts as failed. */
  ERROR,
  /** The service cannot tell, by its nature, what the case asks for. It counts for nothing. */
  SKIPPED;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isBad() {
    return this == FAILED || this == ERROR;
  }
}
