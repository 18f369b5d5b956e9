package dev.unknot.answer.support;

import java.util.Collections;
import java.util.Set;

/** No word stands at the other end of its axis from the passage's word. */
final class PoleCheck implements Check {

  private static final Set<String> TIMES = Set.of("part-of-day", "order", "term", "age");

  /** Axes whose words are often said in passing. */
  private static final Set<String> LOOSE = Set.of("order", "usual", "begin-end", "many", "age");

  /**
   * Axes on which a word of either end tells how or when to do it, and so is not said in passing.
   */
  private static final Set<String> TELLING =
      Set.of(
          "speed",
          "part-of-day",
          "temperature",
          "left-right",
          "clock",
          "inward-outward",
          "roll-way",
          "breath-held");

  private static final double ADDED = 0.55;

  @Override
  public void apply(Alignment alignment, Findings findings) {
    for (Unit unit : alignment.said().units()) {
      if (unit.poles().isEmpty()) {
        continue;
      }
      if (alignment.credit(unit) == 0) {
        unit.poles().stream()
            .filter(pole -> TELLING.contains(pole.axis()))
            .forEach(pole -> findings.add(reason(pole), ADDED));
      }
      for (Pole pole : unit.poles()) {
        Statement nearest = alignment.nearestTo(unit);
        if (!agrees(nearest, unit, pole)
            && !agrees(alignment.nearestTo(unit.clause()), unit, pole)
            && opposed(alignment.said(), nearest, unit, pole)) {
          add(pole, findings);
        }
      }
    }
  }

  private static boolean agrees(Statement sentence, Unit unit, Pole pole) {
    return sentence.units().stream()
        .anyMatch(given ->
            given.poles().stream()
                .anyMatch(other ->
                    pole.sameAxis(other) && pole.agrees(unit.denied(), other, given.denied())));
  }

  private static boolean opposed(Statement said, Statement nearest, Unit unit, Pole pole) {
    return nearest.units().stream()
        .anyMatch(given ->
            given.poles().stream().anyMatch(pole::sameAxis) && !saidToo(said, unit, given));
  }

  private static boolean saidToo(Statement said, Unit unit, Unit given) {
    return said.units(unit.clause()).stream()
        .anyMatch(other ->
            (other.to() <= unit.from() || other.from() >= unit.to())
                && other.denied() == given.denied()
                && !Matching.conflict(other, given)
                && !Collections.disjoint(other.stems(), given.stems()));
  }

  private static Reason reason(Pole pole) {
    return TIMES.contains(pole.axis()) ? Reason.TIME : Reason.DIRECTION;
  }

  private static void add(Pole pole, Findings findings) {
    findings.add(reason(pole), LOOSE.contains(pole.axis()) ? 0.55 : 0.35);
  }
}
