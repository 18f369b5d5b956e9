package dev.unknot.safety;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a person has reported over the turns and what still holds of it: a value that {@link Screen}
 * makes anew with each message.
 */
public record Facts(List<Fact> all) {

  public static final Facts NONE = new Facts(List.of());

  public Facts {
    all = List.copyOf(all);
  }

  /** The facts as the clock leaves them. */
  Facts at(Instant now) {
    return each(fact -> fact.at(now));
  }

  Facts each(UnaryOperator<Fact> change) {
    return new Facts(all.stream().map(change).toList());
  }

  /**
   * These and a new one, which takes the place of weaker reports of the same matter; a stronger one
   * stays. What is known to be long past is not asked about again.
   */
  Facts with(Fact told) {
    boolean known =
        all.stream()
            .filter(told::same)
            .anyMatch(fact ->
                fact.level().compareTo(told.level()) > 0
                    || fact.level() == Level.NONE && told.level() == Level.ASK);
    if (known) {
      return this;
    }
    List<Fact> facts = new ArrayList<>(all);
    facts.removeIf(told::same);
    facts.add(told);
    return new Facts(facts);
  }

  Stream<Fact> newestFirst() {
    return all.stream().sorted(Comparator.comparingInt(Fact::turn).reversed());
  }

  /** The turn in which something that holds was last reported; 0 if nothing holds. */
  int lastTurn() {
    return all.stream()
        .filter(fact -> fact.level() != Level.NONE)
        .mapToInt(Fact::turn)
        .max()
        .orElse(0);
  }
}
