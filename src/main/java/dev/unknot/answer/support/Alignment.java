package dev.unknot.answer.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sentence beside its basis: for each clause the passage's sentence that comes nearest. */
final class Alignment {

  private static final double IN_HEADING = 0.9;
  private static final double IN_OTHER_CLAUSE = 0.85;
  private static final double ELSEWHERE = 0.6;

  /** How much the whole sentence counts where the nearest to a clause is sought. */
  private static final double WHOLE = 0.3;

  /** The distance, in tokens, at which company counts half. */
  private static final double HALF = 3;

  private static final double TIE = 0.4;

  private final Statement said;
  private final Basis basis;
  private final List<Statement> nearest = new ArrayList<>();
  private final Map<Unit, Statement> nearestToUnit = new HashMap<>();

  Alignment(Statement said, Basis basis) {
    this.said = said;
    this.basis = basis;
    for (int clause = 0; clause < said.clauses().size(); clause++) {
      nearest.add(nearest(clause));
    }
  }

  Statement said() {
    return said;
  }

  Basis basis() {
    return basis;
  }

  /** The passage's sentence that comes nearest to a clause. */
  Statement nearestTo(int clause) {
    return nearest.get(clause);
  }

  /** The passage's sentence that comes nearest to the company of a unit. */
  Statement nearestTo(Unit unit) {
    return nearestToUnit.computeIfAbsent(unit, this::nearestToCompany);
  }

  private Statement nearestToCompany(Unit unit) {
    Statement nearest = nearestTo(unit.clause());
    double most = company(nearest, unit) + TIE;
    for (Statement sentence : basis.sentences()) {
      double near = company(sentence, unit);
      if (near > most) {
        most = near;
        nearest = sentence;
      }
    }
    return nearest;
  }

  private double company(Statement sentence, Unit unit) {
    double near = 0;
    for (Unit other : said.units()) {
      if (!other.equals(unit)) {
        double distance = Math.abs(other.from() - unit.from());
        double share = other.clause() == unit.clause() ? 1 : WHOLE;
        near += share * other.weight() * Matching.in(sentence, other) / (1 + distance / HALF);
      }
    }
    return near;
  }

  /** How far a unit is borne out, 0 to 1, and less where the word stands in another place. */
  double credit(Unit unit) {
    double here =
        Math.max(Matching.in(nearestTo(unit), unit), Matching.in(nearestTo(unit.clause()), unit));
    double best = here;
    for (Statement other : nearest) {
      best = Math.max(best, IN_OTHER_CLAUSE * Matching.in(other, unit));
    }
    for (Statement heading : basis.headings()) {
      best = Math.max(best, IN_HEADING * Matching.in(heading, unit));
    }
    for (Statement other : basis.sentences()) {
      best = Math.max(best, ELSEWHERE * Matching.in(other, unit));
    }
    return best;
  }

  /** The units of the nearest sentence that say best what a unit says. */
  List<Unit> matches(Unit unit) {
    Statement sentence = nearestTo(unit);
    double best = Math.max(Matching.SAME, Matching.in(sentence, unit));
    return sentence.units().stream().filter(given -> Matching.of(unit, given) >= best).toList();
  }

  /** The share of the sentence's meaning that is borne out. */
  double coverage() {
    double whole = 0;
    double borne = 0;
    for (Unit unit : said.units()) {
      whole += unit.weight();
      borne += unit.weight() * credit(unit);
    }
    for (Figure figure : said.figures()) {
      whole++;
      borne += basis.figures().anyMatch(figure::same) ? 1 : 0;
    }
    return whole == 0 ? 0 : borne / whole;
  }

  private Statement nearest(int clause) {
    Statement nearest = basis.sentences().getFirst();
    double most = -1;
    for (Statement sentence : basis.sentences()) {
      double near = 0;
      for (Unit unit : said.units()) {
        double share = unit.clause() == clause ? 1 : WHOLE;
        near += share * unit.weight() * Matching.in(sentence, unit);
      }
      for (Figure figure : said.figures()) {
        double share = figure.clause() == clause ? 1 : WHOLE;
        near += sentence.figures().stream().anyMatch(figure::same) ? share : 0;
      }
      if (near > most) {
        most = near;
        nearest = sentence;
      }
    }
    return nearest;
  }
}
