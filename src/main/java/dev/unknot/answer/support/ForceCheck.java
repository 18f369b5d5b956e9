package dev.unknot.answer.support;

/** May is not must, might is not will, and some are not all. */
final class ForceCheck implements Check {

  @Override
  public void apply(Alignment alignment, Findings findings) {
    Statement said = alignment.said();
    for (int clause = 0; clause < said.clauses().size(); clause++) {
      Statement given = alignment.nearestTo(clause);
      var forces = said.clauses().get(clause);
      boolean givenWeak = given.hasAny(Force.MAY, Force.LIKELY, Force.HEDGED);
      boolean givenMay = given.hasAny(Force.MAY, Force.CAN);
      boolean givenBinds = given.hasAny(Force.BOUND, Force.SHOULD);
      if (forces.contains(Force.CERTAIN) && !given.has(Force.CERTAIN)) {
        findings.add(Reason.MODALITY, given.has(Force.UNIVERSAL) ? 0.7 : 0.4);
      }
      if (forces.contains(Force.BOUND)
          && !givenBinds
          && given.hasAny(Force.MAY, Force.CAN, Force.HEDGED)) {
        findings.add(Reason.MODALITY, 0.5);
      }
      boolean freed = forces.contains(Force.MAY) && !given.hasAny(Force.MAY, Force.CAN);
      if (freed && (givenBinds || !given.has(Force.LIKELY))) {
        findings.add(Reason.MODALITY, givenBinds ? 0.4 : 0.5);
      }
      boolean promised = forces.contains(Force.WILL) && !given.has(Force.WILL);
      if (promised && givenMay && !said.hasAny(Force.MAY, Force.CAN, Force.LIKELY)) {
        findings.add(Reason.MODALITY, 0.5);
      }
      if (forces.contains(Force.EXCLUSIVE) && !given.hasAny(Force.EXCLUSIVE, Force.RESTRICTED)) {
        findings.add(Reason.OVERGENERAL, 0.5);
      }
      if (forces.contains(Force.EACH) && !given.hasAny(Force.EACH, Force.UNIVERSAL)) {
        findings.add(Reason.OVERGENERAL, given.has(Force.RESTRICTED) ? 0.5 : 0.75);
      }
      boolean permits = forces.contains(Force.CAN) && !givenWeak && !given.has(Force.CAN);
      if (permits && givenBinds) {
        findings.add(Reason.MODALITY, 0.5);
      }
      if (forces.contains(Force.UNIVERSAL) && !given.hasAny(Force.UNIVERSAL, Force.EACH)) {
        findings.add(Reason.OVERGENERAL, givenWeak ? 0.45 : 0.7);
      }
    }
    unhedged(alignment, findings);
    for (int clause = 0; clause < said.clauses().size(); clause++) {
      Statement given = alignment.nearestTo(clause);
      if (given.has(Force.RESTRICTED) && !said.has(Force.RESTRICTED)) {
        boolean condition = given.has(Force.CONDITION) && said.has(Force.CONDITION);
        findings.add(Reason.OVERGENERAL, condition ? 0.5 : 0.7);
      }
    }
  }

  /** A hedge of the passage that the sentence has left out. */
  private static void unhedged(Alignment alignment, Findings findings) {
    Statement said = alignment.said();
    if (said.hasAny(Force.MAY, Force.CAN, Force.LIKELY, Force.HEDGED)) {
      return;
    }
    for (int clause = 0; clause < said.clauses().size(); clause++) {
      Statement given = alignment.nearestTo(clause);
      if (given.hasAny(Force.HEDGED, Force.MAY)) {
        findings.add(Reason.MODALITY, 0.7);
      }
    }
  }
}
