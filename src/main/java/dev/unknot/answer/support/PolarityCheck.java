package dev.unknot.answer.support;

import java.util.List;

/** What is denied is denied in both, and what is said is said in both. */
final class PolarityCheck implements Check {

  private static final double COUNTS = 0.5;

  @Override
  public void apply(Alignment alignment, Findings findings) {
    double turned = 0;
    double matched = 0;
    for (Unit unit : alignment.said().units()) {
      if (unit.kind().named() && deniedAlike(alignment, unit.clause())) {
        continue;
      }
      List<Unit> matches = alignment.matches(unit);
      if (matches.isEmpty() || !unit.poles().isEmpty()) {
        continue;
      }
      boolean turns = matches.stream().allMatch(given -> given.denied() != unit.denied());
      if (unit.weight() < COUNTS
          && !(turns && unit.denied() && !denies(alignment.nearestTo(unit)))) {
        continue;
      }
      matched += unit.weight();
      turned += turns ? unit.weight() : 0;
    }
    if (turned > 0) {
      findings.add(Reason.POLARITY, Math.max(0.3, 0.6 - 0.6 * turned / matched));
    }
  }

  private static boolean denies(Statement statement) {
    return statement.units().stream().anyMatch(Unit::denied);
  }

  /**
   * Whether a clause denies what the passage denies; with which tool may then be told elsewhere.
   */
  private static boolean deniedAlike(Alignment alignment, int clause) {
    return alignment.said().units(clause).stream()
        .filter(unit -> unit.denied() && unit.weight() >= COUNTS && !unit.kind().named())
        .anyMatch(unit -> alignment.matches(unit).stream().anyMatch(Unit::denied));
  }
}
