package dev.unknot.answer.support;

import dev.unknot.language.Numbers;
import dev.unknot.language.Quantity;
import dev.unknot.language.Token;
import dev.unknot.language.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Reads figures as they are compared: a duration in seconds, "at least" and "up to" as open ends,
 * "5 minutes a day" as a duration and a rate.
 */
final class FigureReader {

  private static final Set<String> PAIRS = Set.of("both", "pair");
  private static final Set<String> RANGE = Set.of("to", "-", "and", "or");

  /** How many tokens a bound may stand before or after its figure. */
  private static final int NEAR = 4;

  private final List<Token> tokens;
  private final Vocabulary words;
  private final Clausing clausing;
  private final List<Figure> figures = new ArrayList<>();

  FigureReader(List<Token> tokens, Vocabulary words, Clausing clausing) {
    this.tokens = tokens;
    this.words = words;
    this.clausing = clausing;
  }

  List<Figure> read(List<Quantity> quantities) {
    boolean[] covered = new boolean[tokens.size()];
    for (Quantity quantity : quantities) {
      if (!atATime(quantity)) {
        add(quantity);
      }
      for (int i = quantity.from(); i < quantity.to(); i++) {
        covered[i] = true;
      }
    }
    for (int at = 0; at < tokens.size(); at++) {
      OptionalDouble number =
          PAIRS.contains(tokens.get(at).form()) ? OptionalDouble.of(2) : Numbers.of(tokens.get(at));
      boolean counts = tokens.get(at).isNumber() || number.isPresent() && number.getAsDouble() >= 2;
      if (!covered[at] && counts && number.isPresent()) {
        figures.add(figure(at, at + 1, "number", number, number));
      }
    }
    return figures;
  }

  /** "One at a time" counts nothing. */
  private boolean atATime(Quantity quantity) {
    return quantity.unit() == Unit.TIMES
        && quantity.from() > 0
        && tokens.get(quantity.from() - 1).form().equals("at");
  }

  private void add(Quantity quantity) {
    int to = quantity.to();
    Optional<Unit> per = quantity.per();
    if (per.isPresent()) {
      addRate(quantity, per.get());
      return;
    }
    Figure figure = amount(quantity);
    if (!figures.isEmpty() && joins(figures.getLast(), figure)) {
      Figure first = figures.removeLast();
      figure = figure(first.from(), to, figure.kind(), first.min(), figure.max());
    }
    figures.add(figure);
  }

  private void addRate(Quantity quantity, Unit per) {
    Unit period = per == Unit.NIGHT ? Unit.DAY : per;
    String kind = "per-" + period.name().toLowerCase(Locale.ROOT);
    OptionalDouble once = OptionalDouble.of(1);
    if (quantity.unit() != Unit.TIMES) {
      figures.add(amount(quantity));
      figures.add(figure(quantity.from(), quantity.to(), kind, once, once));
      return;
    }
    boolean counted =
        !figures.isEmpty()
            && figures.getLast().to() == quantity.from()
            && figures.getLast().kind().equals("times");
    if (counted) {
      Figure times = figures.removeLast();
      figures.add(figure(times.from(), quantity.to(), kind, times.min(), times.max()));
    } else {
      figures.add(figure(quantity.from(), quantity.to(), kind, quantity.min(), quantity.max()));
    }
  }

  private Figure amount(Quantity quantity) {
    boolean time = quantity.unit().isTime();
    double scale = time ? quantity.unit().length().toSeconds() : 1;
    return bounded(
        figure(
            quantity.from(),
            quantity.to(),
            time ? "time" : quantity.unit().name().toLowerCase(Locale.ROOT),
            scaled(quantity.min(), scale),
            scaled(quantity.max(), scale)));
  }

  private boolean joins(Figure first, Figure second) {
    return first.sameKind(second)
        && second.from() - first.to() == 1
        && RANGE.contains(tokens.get(first.to()).form());
  }

  /** Opens an end for a bound that stands near in other words than "at least" and "up to". */
  private Figure bounded(Figure figure) {
    for (int at = Math.max(0, figure.from() - NEAR); at < figure.from(); at++) {
      Optional<Phrases.Found<Boolean>> bound = words.bounds().longest(tokens, at);
      if (bound.isPresent() && bound.get().to() == figure.from()) {
        return open(figure, bound.get().from(), figure.to(), bound.get().value());
      }
    }
    for (int at = figure.to(); at < Math.min(tokens.size(), figure.to() + 2); at++) {
      Optional<Phrases.Found<Boolean>> bound = words.boundsAfter().longest(tokens, at);
      if (bound.isPresent()) {
        return open(figure, figure.from(), bound.get().to(), bound.get().value());
      }
    }
    return figure;
  }

  private Figure open(Figure figure, int from, int to, boolean least) {
    OptionalDouble min = figure.min();
    OptionalDouble max = figure.max();
    if (min.isPresent() && max.isPresent()) {
      min = least ? min : OptionalDouble.empty();
      max = least ? OptionalDouble.empty() : max;
    }
    return figure(from, to, figure.kind(), min, max);
  }

  private Figure figure(int from, int to, String kind, OptionalDouble min, OptionalDouble max) {
    return new Figure(from, to, clausing.clauseOf(from), kind, min, max);
  }

  private static OptionalDouble scaled(OptionalDouble value, double scale) {
    return value.isEmpty() ? value : OptionalDouble.of(value.getAsDouble() * scale);
  }
}
