package dev.unknot.eval.check;

import dev.unknot.eval.data.Value;
import dev.unknot.eval.data.Value.Fields;
import dev.unknot.eval.data.Value.Items;
import dev.unknot.eval.data.Value.Scalar;
import dev.unknot.eval.data.Value.Sort;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The value and threshold of an assertion, as its type wants them. */
public record Argument(Optional<Value> value, OptionalDouble threshold) {

  String text() {
    if (value.isPresent()
        && value.get() instanceof Scalar scalar
        && scalar.sort() != Sort.NOTHING
        && !scalar.text().isEmpty()) {
      return scalar.text();
    }
    throw new UnfitValueException("value: a text");
  }

  /** A list, or a text with something between its parts, as promptfoo takes commas. */
  List<String> list(String between) {
    if (value.isPresent() && value.get() instanceof Items items && !items.values().isEmpty()) {
      return items.values().stream().map(Argument::item).toList();
    }
    if (value.isPresent() && value.get() instanceof Scalar) {
      return Arrays.stream(text().split(Pattern.quote(between), -1))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .toList();
    }
    throw new UnfitValueException("value: a text or a list of texts");
  }

  /**
   * The words of a passage: a list, a text with | between them, or a list of lists to choose from.
   */
  PassageNeed passage() {
    if (value.isPresent()
        && value.get() instanceof Items items
        && !items.values().isEmpty()
        && items.values().stream().allMatch(Items.class::isInstance)) {
      return new PassageNeed(
          items.values().stream()
              .map(words -> new Argument(Optional.of(words), threshold).list("|"))
              .toList());
    }
    return new PassageNeed(List.of(list("|")));
  }

  /** One or a list of names, each of them known. */
  List<String> names(Set<String> known) {
    List<String> names = list(",");
    if (!known.containsAll(names)) {
      throw new UnfitValueException(
          "value: one or a list of " + String.join(", ", new TreeSet<>(known)));
    }
    return names;
  }

  /** A name each of which is written as ids are; nobody here knows them all. */
  List<String> ids() {
    List<String> ids = list(",");
    if (!ids.stream().allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"))) {
      throw new UnfitValueException("value: one or a list of ids such as spine-pain");
    }
    return ids;
  }

  Pattern pattern() {
    try {
      return Pattern.compile(text());
    } catch (PatternSyntaxException e) {
      throw new UnfitValueException("value: a regular expression; " + e.getDescription());
    }
  }

  int count(int otherwise) {
    if (value.isEmpty()) {
      return otherwise;
    }
    return number(value.get(), "value: a whole number of at least 1");
  }

  double milliseconds() {
    double limit =
        threshold.isPresent()
            ? threshold.getAsDouble()
            : value.map(Value::plain).filter(Number.class::isInstance).isPresent()
                ? Double.parseDouble(text())
                : 0;
    if (limit <= 0) {
      throw new UnfitValueException("threshold: milliseconds above 0");
    }
    return limit;
  }

  Figure figure() {
    return Figure.parse(text())
        .orElseThrow(() -> new UnfitValueException("value: a figure such as 10-20 seconds"));
  }

  ReplyCheck.RoutineStep routineStep() {
    String expected = "value: a step's number, or a map of number, of, id, state";
    if (value.isPresent() && value.get() instanceof Fields fields) {
      Map<String, Value> given = fields.values();
      if (given.isEmpty() || !Set.of("number", "of", "id", "state").containsAll(given.keySet())) {
        throw new UnfitValueException(expected);
      }
      return new ReplyCheck.RoutineStep(
          number(given, "number", expected),
          number(given, "of", expected),
          Optional.ofNullable(given.get("id")).map(Value::shown),
          Optional.ofNullable(given.get("state")).map(Value::shown));
    }
    int step = number(value.orElseThrow(() -> new UnfitValueException(expected)), expected);
    return new ReplyCheck.RoutineStep(
        OptionalInt.of(step), OptionalInt.empty(), Optional.empty(), Optional.empty());
  }

  /** A check that takes no value. */
  <T> T nothing(T check) {
    if (value.isPresent()) {
      throw new UnfitValueException("no value");
    }
    return check;
  }

  private static OptionalInt number(Map<String, Value> given, String name, String expected) {
    Optional<Value> value = Optional.ofNullable(given.get(name));
    return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(value.get(), expected));
  }

  private static int number(Value value, String expected) {
    if (value.plain() instanceof Integer number && number >= 1) {
      return number;
    }
    throw new UnfitValueException(expected);
  }

  private static String item(Value value) {
    if (value instanceof Scalar scalar && !scalar.text().isBlank()) {
      return scalar.text();
    }
    throw new UnfitValueException("value: a list of texts");
  }
}
