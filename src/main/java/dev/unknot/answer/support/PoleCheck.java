package dev.unknot.answer.support;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** No word stands at the other end of its axis from the passage's word. */
final class PoleCheck implements Check {

  private static final Set<String> TIMES = Set.of("part-of-day", "order", "term", "age");

  /** Axes whose words are often said in passing. */
  private static final Set<String> LOOSE = Set.of("order", "usual", "begin-end", "many", "age");

  @Override
  public void apply(Alignment alignment, Findings findings) {
    for (Unit unit : alignment.said().units()) {
      if (unit.poles().isEmpty()) {
        continue;
      }
      Statement nearest = alignment.nearestTo(unit);
      if (nearest.units().stream()
          .anyMatch(given -> Matching.agree(unit, given) && !Matching.conflict(unit, given))) {
        continue;
      }
      for (Unit given : nearest.units()) {
        if (Matching.conflict(unit, given) && !saidToo(alignment.said(), unit, given)) {
          add(unit, given, findings);
        }
      }
    }
  }

  private static boolean saidToo(Statement said, Unit unit, Unit given) {
    return said.units(unit.clause()).stream()
        .anyMatch(other ->
            (other.to() <= unit.from() || other.from() >= unit.to())
                && other.denied() == given.denied()
                && !Matching.conflict(other, given)
                && !Collections.disjoint(other.stems(), given.stems()));
  }

  private static void add(Unit unit, Unit given, Findings findings) {
    List<String> axes =
        unit.poles().stream()
            .filter(pole -> given.poles().stream().anyMatch(pole::sameAxis))
            .map(Pole::axis)
            .toList();
    boolean time = axes.stream().anyMatch(TIMES::contains);
    boolean loose = LOOSE.containsAll(axes);
    findings.add(time ? Reason.TIME : Reason.DIRECTION, loose ? 0.55 : 0.35);
  }
}
