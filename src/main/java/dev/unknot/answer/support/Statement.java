package dev.unknot.answer.support;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A sentence, read for comparison.
 *
 * @param clauses how each clause is put, in order
 */
record Statement(String text, List<Unit> units, List<Figure> figures, List<Set<Force>> clauses) {

  Statement {
    units = List.copyOf(units);
    figures = List.copyOf(figures);
    clauses = List.copyOf(clauses);
  }

  List<Unit> units(int clause) {
    return units.stream().filter(unit -> unit.clause() == clause).toList();
  }

  boolean has(Force force) {
    return clauses.stream().anyMatch(forces -> forces.contains(force));
  }

  boolean hasAny(Force first, Force... more) {
    Set<Force> wanted = EnumSet.of(first, more);
    return clauses.stream().anyMatch(forces -> forces.stream().anyMatch(wanted::contains));
  }

  boolean isConditional(int clause) {
    return clauses.get(clause).contains(Force.CONDITION);
  }
}
