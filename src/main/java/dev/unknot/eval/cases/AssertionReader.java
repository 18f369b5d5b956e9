package dev.unknot.eval.cases;

import dev.unknot.eval.check.Argument;
import dev.unknot.eval.check.Check;
import dev.unknot.eval.check.CheckTypes;
import dev.unknot.eval.check.UnfitValueException;
import dev.unknot.eval.data.Entry;
import dev.unknot.eval.data.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Reads the assertions under {@code assert}. */
final class AssertionReader {

  /** What holds for every reply, whatever a case is about. */
  private static final List<String> IMPLIED = List.of("citations-exact", "claims-cited");

  /**
   * Adds the assertions of an entry.
   *
   * @param turns how many turns the case has
   * @param turn the turn that an assertion looks at if it names none
   * @return how many there are, good and bad
   */
  int read(Entry entry, int turns, int turn, List<Assertion> found) {
    List<Value> values = entry.items("assert");
    for (Value value : values) {
      Entry map = Entry.of(entry.file(), value, "an assertion, a map with type", entry.problems());
      map.only("type", "value", "threshold", "turn", "metric");
      Optional<String> type = map.text("type");
      if (!map.has("type")) {
        map.wrong("no type", "one of " + String.join(", ", CheckTypes.names()));
      }
      type.flatMap(name -> assertion(map, name, turns, turn)).ifPresent(found::add);
    }
    return values.size();
  }

  List<Assertion> implied() {
    Argument nothing = new Argument(Optional.empty(), OptionalDouble.empty());
    return IMPLIED.stream()
        .flatMap(type ->
            CheckTypes.make(type, nothing).stream()
                .flatMap(check -> Stream.of(implied(type, check))))
        .toList();
  }

  private static Assertion implied(String type, Check check) {
    return new Assertion(
        type,
        Optional.empty(),
        OptionalDouble.empty(),
        Assertion.EVERY_TURN,
        Optional.empty(),
        true,
        check);
  }

  private static Optional<Assertion> assertion(Entry map, String type, int turns, int turn) {
    Optional<Value> value = map.value("value");
    OptionalDouble threshold = map.number("threshold");
    int place = turn(map, turns, turn);
    try {
      Optional<Check> check = CheckTypes.make(type, new Argument(value, threshold));
      if (check.isEmpty()) {
        map.wrong("type: " + type, "one of " + String.join(", ", CheckTypes.names()));
      }
      return check.map(
          made -> new Assertion(type, value, threshold, place, map.text("metric"), false, made));
    } catch (UnfitValueException e) {
      String given = value.map(Value::shown).orElse("nothing");
      map.wrong(type + ": " + given, e.getMessage() == null ? "" : e.getMessage());
      return Optional.empty();
    }
  }

  private static int turn(Entry map, int turns, int otherwise) {
    Optional<Value> turn = map.value("turn");
    if (turn.isEmpty()) {
      return otherwise;
    }
    if (turn.get().shown().equals("all")) {
      return Assertion.EVERY_TURN;
    }
    if (turn.get().plain() instanceof Integer number && number >= 1 && number <= turns) {
      return number;
    }
    map.wrong("turn: " + turn.get().shown(), "1 to " + turns + ", or all");
    return otherwise;
  }
}
