package dev.unknot.eval.cases;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A conversation, and what is expected of it.
 *
 * @param id the file's name and the description, fit for a file name; the same from run to run
 * @param line where it starts in its file
 */
public record Case(
    String id,
    String description,
    String file,
    int line,
    String theme,
    Half half,
    List<String> facts,
    List<Said> turns,
    List<Assertion> assertions) {

  /** What the person says, and how long after the turn before. */
  public record Said(String message, Duration after) {}

  public Case {
    facts = List.copyOf(facts);
    turns = List.copyOf(turns);
    assertions = List.copyOf(assertions);
  }

  /** Where it stands, for people and editors. */
  public String place() {
    return file + ":" + line;
  }

  /** The message that a search for its answer starts from; empty if that takes the talk before. */
  public Optional<String> question() {
    return turns.size() == 1 ? Optional.of(turns.getFirst().message()) : Optional.empty();
  }
}
