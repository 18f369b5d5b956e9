package dev.unknot.answer.support;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Every figure stands in the basis with its unit and bound. */
final class FigureCheck implements Check {

  /** How many of one unit of time another has. */
  private static final Set<Long> UNITS = Set.of(7L, 24L, 30L, 60L, 365L, 1440L, 3600L, 86400L);

  private static final double LEFT = 0.1;

  @Override
  public void apply(Alignment alignment, Findings findings) {
    List<Figure> given = alignment.basis().figures().toList();
    for (Figure figure : alignment.said().figures()) {
      if (given.stream().noneMatch(each -> borne(figure, each))) {
        findings.add(reason(figure, given), LEFT);
      }
    }
  }

  private static boolean borne(Figure figure, Figure given) {
    if (figure.kind().equals("number") || given.kind().equals("number")) {
      return figure.sameValue(given)
          || figure.min().equals(given.min())
          || figure.min().equals(given.max());
    }
    return figure.same(given);
  }

  private static Reason reason(Figure figure, List<Figure> given) {
    if (figure.isRate()) {
      return Reason.FREQUENCY;
    }
    boolean otherUnit =
        given.stream()
            .anyMatch(each ->
                each.sameKind(figure)
                    ? timesUnit(figure.min(), each.min()) || timesUnit(figure.max(), each.max())
                    : figure.sameValue(each));
    return otherUnit ? Reason.UNIT : Reason.FIGURE;
  }

  private static boolean timesUnit(OptionalDouble one, OptionalDouble other) {
    if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
      return false;
    }
    double ratio = one.getAsDouble() / other.getAsDouble();
    double many = ratio > 1 ? ratio : 1 / ratio;
    return Math.abs(many - Math.round(many)) < 1e-6 && UNITS.contains(Math.round(many));
  }
}
