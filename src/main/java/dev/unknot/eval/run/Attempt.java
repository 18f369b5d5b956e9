package dev.unknot.eval.run;

import dev.unknot.eval.service.Response;
import java.util.List;
import java.util.Optional;

/**
 * A case asked once.
 *
 * @param turns those that were replied to
 * @param error why the others were not, if there are any
 */
public record Attempt(
    List<Turned> turns, List<Checked> checks, Status status, Optional<String> error) {

  /** A message and its reply. */
  public record Turned(String message, Response response, double milliseconds) {}

  public Attempt {
    turns = List.copyOf(turns);
    checks = List.copyOf(checks);
  }

  public List<Checked> broken() {
    return checks.stream().filter(Checked::isBroken).toList();
  }

  public double milliseconds() {
    return turns.stream().mapToDouble(Turned::milliseconds).sum();
  }
}
