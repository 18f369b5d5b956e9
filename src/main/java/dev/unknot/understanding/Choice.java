package dev.unknot.understanding;

/** A short answer to a question with choices. */
public sealed interface Choice {

  /** What was chosen, as if the person had said it. */
  record Taken(String message) implements Choice {}

  /** None of them. */
  record Other() implements Choice {}

  /** "Yes", where there are several. */
  record Unsaid() implements Choice {}
}
