package dev.unknot.eval.check;

/** What came of a check. */
public sealed interface Outcome {

  /** What was found, in words. */
  String got();

  /** The reply is as expected. */
  record Held(String got) implements Outcome {}

  /** The reply is not as expected. */
  record Broken(String got) implements Outcome {}

  /** The service does not tell what would decide it; the words say what is missing. */
  record Unknown(String got) implements Outcome {}

  static Outcome of(boolean held, String got) {
    return held ? new Held(got) : new Broken(got);
  }
}
