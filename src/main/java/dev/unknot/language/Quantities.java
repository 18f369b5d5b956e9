package dev.unknot.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Finds figures with units in a row of tokens: durations, counts, rates, lengths, angles and scores
 * out of ten.
 */
public final class Quantities {

  private static final Set<String> RANGE_MARKS = Set.of("-", "to", "or", "and");
  private static final Set<String> ARTICLES = Set.of("a", "an", "per", "each", "every", "the", "/");

  private static final Set<String> RATED =
      Set.of("pain", "discomfort", "ache", "soreness", "hurt", "hurts");
  private static final Set<String> BEFORE_SCORE =
      Set.of(
          "a",
          "an",
          "at",
          "is",
          "was",
          "of",
          "like",
          "level",
          "score",
          "scale",
          "rating",
          "about",
          "around",
          "say",
          "s",
          "it",
          "its",
          "it's",
          "as",
          "the",
          "roughly",
          "maybe",
          "probably",
          "now",
          "got",
          "to",
          "up");
  private static final Set<String> AFTER_SCORE =
      Set.of(
          "and",
          "but",
          "on",
          "when",
          "if",
          "for",
          "at",
          "or",
          "now",
          "so",
          "easily",
          "in",
          "rn",
          "with",
          "right",
          "today",
          "currently");

  private final List<Token> tokens;

  private Quantities(List<Token> tokens) {
    this.tokens = tokens;
  }

  public static List<Quantity> find(List<Token> tokens) {
    Quantities finder = new Quantities(tokens);
    List<Quantity> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Quantity> quantity = finder.at(at);
      quantity.ifPresent(found::add);
      at = quantity.map(Quantity::to).orElse(at + 1);
    }
    return List.copyOf(found);
  }

  private Optional<Quantity> at(int from) {
    Optional<Quantity> score = score(from);
    if (score.isPresent()) {
      return score;
    }
    Optional<Quantity> rate = bareRate(from);
    return rate.isPresent() ? rate : counted(from);
  }

  /** "8/10", "9 out of 10". */
  private Optional<Quantity> score(int from) {
    OptionalDouble value = number(from);
    if (value.isEmpty() || value.getAsDouble() > 10) {
      return Optional.empty();
    }
    int over =
        is(from + 1, "/") ? from + 2 : is(from + 1, "out") && is(from + 2, "of") ? from + 3 : -1;
    if (over < 0 && bareScore(from)) {
      return Optional.of(quantity(from, from + 1, value, value, Unit.SCORE, Optional.empty()));
    }
    if (over < 0
        || number(over).isEmpty()
        || number(over).getAsDouble() != 10
        || unit(over + 1).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(quantity(from, over + 1, value, value, Unit.SCORE, Optional.empty()));
  }

  /**
   * "Pain is a 9", "about an 8 for pain", "pain level 9": a figure that counts nothing, by a word
   * for pain.
   */
  private boolean bareScore(int from) {
    if (unit(from + 1).isPresent()
        || is(from + 1, "-")
        || is(from + 1, "to")
        || number(from + 1).isPresent()) {
      return false;
    }
    if ((is(from + 1, "for") || is(from + 1, "in")) && RATED.contains(form(from + 2))) {
      return true;
    }
    if (is(from + 1, "on") && (RATED.contains(form(from + 2)) || RATED.contains(form(from + 3)))) {
      return true;
    }
    boolean ends =
        from + 1 >= tokens.size()
            || !tokens.get(from + 1).isWord()
            || AFTER_SCORE.contains(tokens.get(from + 1).form());
    for (int at = from - 1; ends && at >= Math.max(0, from - 5); at--) {
      if (RATED.contains(form(at))) {
        return true;
      }
      if (!BEFORE_SCORE.contains(form(at))) {
        return false;
      }
    }
    return false;
  }

  private String form(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).form() : "";
  }

  /** "daily", "every night", "nightly". */
  private Optional<Quantity> bareRate(int from) {
    OptionalDouble one = OptionalDouble.of(1);
    Optional<Unit> ly =
        switch (tokens.get(from).form()) {
          case "daily", "everyday" -> Optional.of(Unit.DAY);
          case "nightly" -> Optional.of(Unit.NIGHT);
          case "weekly" -> Optional.of(Unit.WEEK);
          case "hourly" -> Optional.of(Unit.HOUR);
          case "monthly" -> Optional.of(Unit.MONTH);
          default -> Optional.empty();
        };
    if (ly.isPresent()) {
      return Optional.of(quantity(from, from + 1, one, one, Unit.TIMES, ly));
    }
    Optional<Unit> unit = unit(from + 1).filter(Unit::isTime);
    if ((is(from, "every") || is(from, "each") || is(from, "per")) && unit.isPresent()) {
      return Optional.of(quantity(from, from + 2, one, one, Unit.TIMES, unit));
    }
    return Optional.empty();
  }

  private Optional<Quantity> counted(int from) {
    OptionalDouble low = amount(from);
    if (low.isEmpty()) {
      return Optional.empty();
    }
    int at = from + 1;
    // "Forty eight hours" is one figure.
    if (low.getAsDouble() >= 20 && low.getAsDouble() % 10 == 0 && ones(at)) {
      low = OptionalDouble.of(low.getAsDouble() + number(at).getAsDouble());
      at++;
    }
    OptionalDouble high = fewAt(from) ? OptionalDouble.empty() : low;
    if (is(at, "-") && unit(at + 1).isPresent() && unit(at + 1).get() != Unit.SECOND) {
      at++;
    }
    if (at + 1 < tokens.size()
        && RANGE_MARKS.contains(tokens.get(at).form())
        && amount(at + 1).isPresent()) {
      high = amount(at + 1);
      at += 2;
    } else if (is(at, "of")) {
      at++;
    }
    if (is(from, "half") && (is(at, "a") || is(at, "an"))) {
      at++;
    }
    Optional<Unit> unit = unit(at);
    if (unit.isEmpty()) {
      return onceOrTwice(from);
    }
    at++;
    if (is(at, "or") && number(at + 1).isPresent() && unit(at + 2).isEmpty()) {
      high = number(at + 1);
      at += 2;
    }
    Optional<Unit> per = Optional.empty();
    if (at + 1 < tokens.size()
        && ARTICLES.contains(tokens.get(at).form())
        && unit(at + 1).filter(Unit::isTime).isPresent()) {
      per = unit(at + 1);
      at += 2;
    } else if (unit.get() != Unit.TIMES && is(at, "daily")) {
      per = Optional.of(Unit.DAY);
      at++;
    }
    return Optional.of(bounded(from, at, low, high, unit.get(), per));
  }

  private Quantity bounded(
      int from, int to, OptionalDouble low, OptionalDouble high, Unit unit, Optional<Unit> per) {
    boolean open =
        is(to, "or") && (is(to + 1, "more") || is(to + 1, "longer"))
            || is(to, "+")
            || before(from, "least")
            || before(from, "over");
    if (open) {
      return quantity(from, to, low, OptionalDouble.empty(), unit, per);
    }
    if (before(from, "up")
        || before(from, "most")
        || before(from, "to") && from > 1 && is(from - 2, "up")) {
      return quantity(from, to, OptionalDouble.empty(), high, unit, per);
    }
    return quantity(from, to, low, high, unit, per);
  }

  /** "once a day", "twice a week". */
  private Optional<Quantity> onceOrTwice(int from) {
    String form = tokens.get(from).form();
    boolean times = form.equals("once") || form.equals("twice") || form.equals("thrice");
    if (!times || from + 2 >= tokens.size() || !ARTICLES.contains(tokens.get(from + 1).form())) {
      return Optional.empty();
    }
    OptionalDouble value = number(from);
    return unit(from + 2)
        .filter(Unit::isTime)
        .map(per -> quantity(from, from + 3, value, value, Unit.TIMES, Optional.of(per)));
  }

  private OptionalDouble amount(int at) {
    if (fewAt(at)) {
      return OptionalDouble.of(3);
    }
    if ((is(at, "a") || is(at, "an")) && unit(at + 1).isPresent()) {
      return OptionalDouble.of(1);
    }
    return number(at);
  }

  private boolean ones(int at) {
    return at < tokens.size()
        && tokens.get(at).isWord()
        && number(at).stream().anyMatch(value -> value >= 1 && value < 10);
  }

  private boolean fewAt(int at) {
    return is(at, "few") || is(at, "several") || is(at, "some");
  }

  private OptionalDouble number(int at) {
    return at < tokens.size() ? Numbers.of(tokens.get(at)) : OptionalDouble.empty();
  }

  private Optional<Unit> unit(int at) {
    return at < tokens.size() ? Unit.named(tokens.get(at).form()) : Optional.empty();
  }

  private boolean is(int at, String form) {
    return at >= 0 && at < tokens.size() && tokens.get(at).form().equals(form);
  }

  private boolean before(int at, String form) {
    return is(at - 1, form);
  }

  private Quantity quantity(
      int from, int to, OptionalDouble min, OptionalDouble max, Unit unit, Optional<Unit> per) {
    Span span = tokens.get(from).span().cover(tokens.get(to - 1).span());
    return new Quantity(span, from, to, min, max, unit, per);
  }
}
