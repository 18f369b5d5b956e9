package dev.unknot.answer.support;

/** What holds on a condition is said on the same condition. */
final class ConditionCheck implements Check {

  /** The share of a condition's words that nobody said, from which on it is another one. */
  private static final double MISSING = 0.6;

  private static final double ALMOST = 0.5;

  @Override
  public void apply(Alignment alignment, Findings findings) {
    Statement said = alignment.said();
    for (int clause = 0; clause < said.clauses().size(); clause++) {
      Statement given = alignment.nearestTo(clause);
      if (said.clauses().get(clause).contains(Force.CONCESSIVE) && !given.has(Force.CONCESSIVE)) {
        findings.add(Reason.CONDITION, 0.6);
      }
      boolean bound =
          said.isConditional(clause) || said.clauses().get(clause).contains(Force.OCCASION);
      if (bound && missing(alignment, clause) > MISSING) {
        findings.add(Reason.CONDITION, 0.6);
      }
    }
    dropped(alignment, findings);
  }

  private static double missing(Alignment alignment, int clause) {
    double whole = 0;
    double missing = 0;
    for (Unit unit : alignment.said().units(clause)) {
      if (unit.poles().stream().noneMatch(Pole::ofTime)) {
        whole += unit.weight();
        missing += alignment.credit(unit) < ALMOST ? unit.weight() : 0;
      }
    }
    return whole < 0.8 ? 0 : missing / whole;
  }

  /** What the headings say already is the setting, and no condition. */
  private static double inHeadings(Alignment alignment, Unit unit) {
    return alignment.basis().headings().stream()
        .mapToDouble(heading -> Matching.in(heading, unit))
        .max()
        .orElse(0);
  }

  private static void dropped(Alignment alignment, Findings findings) {
    Statement said = alignment.said();
    for (int clause = 0; clause < said.clauses().size(); clause++) {
      Statement given = alignment.nearestTo(clause);
      for (int other = 0; other < given.clauses().size(); other++) {
        boolean conditional = given.isConditional(other);
        if (!conditional && !given.clauses().get(other).contains(Force.OCCASION)) {
          continue;
        }
        double whole = 0;
        double kept = 0;
        for (Unit unit : given.units(other)) {
          if (unit.kind() == Unit.Kind.TOOL) {
            // Another tool is found elsewhere; any of several may stand for all.
            continue;
          }
          double weight = unit.weight() < 0.5 ? 0.1 : unit.weight();
          whole += weight;
          double told = conditional ? 0 : inHeadings(alignment, unit);
          kept += weight * Math.max(told, Matching.in(said, unit));
        }
        double share = whole == 0 ? 1 : kept / whole;
        if (conditional && share < 0.7) {
          findings.add(Reason.CONDITION, 0.35 + 0.35 * share);
        } else if (share < 0.3) {
          findings.add(Reason.CONDITION, 0.75);
        }
      }
    }
  }
}
