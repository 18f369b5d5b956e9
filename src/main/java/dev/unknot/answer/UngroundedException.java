package dev.unknot.answer;

import java.util.List;

/** A reply that failed the grounding check: a fault of ours, never shown. */
public final class UngroundedException extends RuntimeException {

  public UngroundedException(List<String> problems) {
    super("ungrounded: " + String.join("; ", problems));
  }
}
