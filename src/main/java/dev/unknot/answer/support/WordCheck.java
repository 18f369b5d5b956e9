package dev.unknot.answer.support;

import java.util.List;
import java.util.Set;

/**
 * Every part, tool, place, measure and strong word stands in the basis, and what else is said there
 * too, for the most part: words added by a paraphrase stand apart, those of an added claim
 * together.
 */
final class WordCheck implements Check {

  /** How much unknown in a row is borne before it counts. */
  private static final double FREE_RUN = 1.05;

  @Override
  public void apply(Alignment alignment, Findings findings) {
    double run = 0;
    double longest = 0;
    boolean tools =
        alignment
            .basis()
            .all()
            .flatMap(statement -> statement.units().stream())
            .anyMatch(unit -> unit.kind() == Unit.Kind.TOOL);
    for (Unit unit : alignment.said().units()) {
      double credit = alignment.credit(unit);
      if (credit == 0 && tools && unit.kind() == Unit.Kind.TOOL) {
        findings.add(Reason.TOOL, 0.25);
      }
      if (credit < 0.5) {
        named(unit, credit, findings);
        run += unit.weight();
        longest = Math.max(longest, run);
      } else if (unit.weight() >= 0.5) {
        run = 0;
      }
    }
    sides(alignment, findings);
    for (int clause = 0; clause < alignment.said().clauses().size(); clause++) {
      if (unsaid(alignment, clause)) {
        findings.add(Reason.CONTENT, 0.6);
      }
    }
    if (longest > FREE_RUN) {
      findings.add(Reason.CONTENT, Math.max(0.3, 1 - 0.35 * (longest - FREE_RUN)));
    }
  }

  /** "Lower chest" where the passage has another side of it. */
  private static void sides(Alignment alignment, Findings findings) {
    List<Unit> units = alignment.said().units();
    for (int i = 1; i < units.size(); i++) {
      Unit before = units.get(i - 1);
      boolean side = !before.poles().isEmpty() && before.to() == units.get(i).from();
      if (side && units.get(i).kind() == Unit.Kind.PART && alignment.credit(before) == 0) {
        findings.add(Reason.PART, 0.6);
      }
    }
  }

  /** Whether nothing that a clause says stands in the basis. */
  private static boolean unsaid(Alignment alignment, int clause) {
    List<Unit> units =
        alignment.said().units(clause).stream().filter(unit -> unit.weight() >= 0.8).toList();
    Set<Force> forces = alignment.said().clauses().get(clause);
    boolean binds = forces.contains(Force.SHOULD) || forces.contains(Force.BOUND);
    return units.size() > (binds ? 0 : 1)
        && units.stream().allMatch(unit -> alignment.credit(unit) < 0.5);
  }

  private static void named(Unit unit, double credit, Findings findings) {
    if (unit.weight() < 0.5) {
      return;
    }
    double left = credit > 0 ? 0.5 : 0.25;
    switch (unit.kind()) {
      case PART -> findings.add(Reason.PART, left);
      case TOOL -> findings.add(Reason.TOOL, left);
      case PLACE -> findings.add(Reason.PLACE, 0.5);
      case MEASURE -> findings.add(Reason.UNIT, left);
      case CLAIM -> findings.add(Reason.CLAIM, 0.45);
      case WORD -> {}
    }
  }
}
