package dev.unknot.answer.support;

import java.util.List;
import java.util.function.Predicate;

/**
 * The right word in the right place. A part, tool, place, pole or figure is looked for in the
 * company it keeps: if the passage has another of its sort in that company, and the word itself
 * elsewhere, the two were exchanged.
 */
final class RoleCheck implements Check {

  private static final double MARGIN = 0.7;

  /** The same for what the sentence names as well. */
  private static final double MARGIN_IF_SAID = 1.2;

  /** How many tokens off the company may stand. */
  private static final int NEAR = 7;

  private static final double SAME_SENTENCE = 0.7;

  @Override
  public void apply(Alignment alignment, Findings findings) {
    for (Unit unit : alignment.said().units()) {
      if (unit.kind().named() && unit.weight() > 0.5) {
        exchanged(alignment, unit, rival -> rival.kind() == unit.kind(), findings);
      } else if (!unit.poles().isEmpty()) {
        exchanged(alignment, unit, rival -> Matching.conflict(unit, rival), findings);
      }
    }
  }

  private static void exchanged(
      Alignment alignment, Unit unit, Predicate<Unit> sort, Findings findings) {
    List<Unit> company =
        alignment.said().units(unit.clause()).stream()
            .filter(other -> !other.equals(unit) && other.weight() >= 0.5 && !sort.test(other))
            .filter(other -> Math.abs(other.from() - unit.from()) <= NEAR)
            .toList();
    double own = 0;
    double rivals = 0;
    boolean found = false;
    for (Statement sentence : alignment.basis().sentences()) {
      for (Unit given : sentence.units()) {
        boolean same = Matching.of(unit, given) >= Matching.SAME;
        found |= same;
        if (same) {
          own = Math.max(own, company(company, sentence, given.clause()));
        } else if (sort.test(given) && Matching.of(given, unit) == 0) {
          boolean said =
              alignment.said().units().stream()
                  .anyMatch(other -> Matching.of(other, given) >= Matching.SAME);
          double near = company(company, sentence, given.clause());
          rivals = Math.max(rivals, said ? near - MARGIN_IF_SAID + MARGIN : near);
        }
      }
    }
    if (found && rivals > own + MARGIN) {
      findings.add(Reason.ROLE, 0.5);
    }
  }

  private static double company(List<Unit> company, Statement sentence, int clause) {
    double near = 0;
    for (Unit unit : company) {
      double best = 0;
      for (Unit given : sentence.units()) {
        double share = given.clause() == clause ? 1 : SAME_SENTENCE;
        best = Math.max(best, share * Matching.of(unit, given));
      }
      near += unit.weight() * best;
    }
    return near;
  }
}
