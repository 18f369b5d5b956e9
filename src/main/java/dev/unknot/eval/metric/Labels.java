package dev.unknot.eval.metric;

import dev.unknot.eval.cases.Assertion;
import dev.unknot.eval.cases.Case;
import dev.unknot.eval.data.Value;
import dev.unknot.eval.data.Value.Items;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a case says that a turn is: one to stop at or not, one to abstain from or not. It is taken
 * from the assertions, so that no case has to say it twice.
 */
final class Labels {

  private static final Set<String> STOPPING = Set.of("clinician", "stop", "urgent", "emergency");

  private Labels() {}

  /** Whether the turn is to be stopped; empty if the case does not say. */
  static Optional<Boolean> stop(Case asked, int turn) {
    Optional<Boolean> byKind = kind(asked, turn, "stop");
    if (byKind.isPresent()) {
      return byKind;
    }
    for (Assertion assertion : asked.assertions()) {
      if (assertion.looksAt(turn) && assertion.type().equals("safety-level")) {
        return Optional.of(STOPPING.containsAll(names(assertion)));
      }
    }
    return Optional.empty();
  }

  /** Whether the turn is to be abstained from; empty if the case does not say. */
  static Optional<Boolean> abstention(Case asked, int turn) {
    boolean asserted =
        asked.assertions().stream()
            .filter(assertion -> assertion.looksAt(turn))
            .anyMatch(each -> each.type().equals("abstains") || each.type().equals("reason"));
    return asserted ? Optional.of(true) : kind(asked, turn, "abstain");
  }

  /**
   * Whether the turn's reply is of a kind; empty if other kinds would do as well, or it is open.
   */
  private static Optional<Boolean> kind(Case asked, int turn, String kind) {
    for (Assertion assertion : asked.assertions()) {
      if (!assertion.looksAt(turn)) {
        continue;
      }
      List<String> names = names(assertion);
      if (assertion.type().equals("kind") && names.equals(List.of(kind))) {
        return Optional.of(true);
      }
      if (assertion.type().equals("kind") && !names.contains(kind)) {
        return Optional.of(false);
      }
      if (assertion.type().equals("not-kind") && names.contains(kind)) {
        return Optional.of(false);
      }
    }
    return Optional.empty();
  }

  private static List<String> names(Assertion assertion) {
    return switch (assertion.value().orElse(null)) {
      case null -> List.of();
      case Items items -> items.values().stream().map(Value::shown).toList();
      case Value value -> List.of(value.shown().split(",\\s*"));
    };
  }
}
