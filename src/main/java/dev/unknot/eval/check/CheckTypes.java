package dev.unknot.eval.check;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The types of assertion by name. Each may be turned round by {@code not-} before its name. */
public final class CheckTypes {

  private static final String NOT = "not-";

  private static final Map<String, Function<Argument, Check>> TYPES =
      new TreeMap<>(
          Map.ofEntries(
              type("abstains", value -> value.nothing(new ReplyCheck.Abstains(List.of()))),
              type("citations-exact", value -> value.nothing(new ExactCitations())),
              type("cites-passage", value -> new CitationCheck.CitesPassage(value.passage())),
              type("cites-source", value -> new CitationCheck.CitesSource(value.list(","))),
              type("claims-cited", value -> value.nothing(new CitationCheck.Claimed())),
              type("contains", value -> contains(List.of(value.text()), true, false)),
              type("contains-all", value -> contains(value.list(","), true, false)),
              type("contains-any", value -> contains(value.list(","), false, false)),
              type("differs", value -> new CitationCheck.Differs(value.count(2))),
              type("equals", value -> new TextCheck.Equal(value.text())),
              type("figure", value -> new FigureCheck(value.figure(), value.text())),
              type("icontains", value -> contains(List.of(value.text()), true, true)),
              type("icontains-all", value -> contains(value.list(","), true, true)),
              type("icontains-any", value -> contains(value.list(","), false, true)),
              type("kind", value -> new ReplyCheck.Kind(value.names(ReplyCheck.KINDS))),
              type("latency", value -> new Latency(value.milliseconds())),
              type("reason", value -> new ReplyCheck.Abstains(value.names(ReplyCheck.REASONS))),
              type("regex", value -> new TextCheck.Matches(value.pattern())),
              type("routine-step", Argument::routineStep),
              type(
                  "safety-level",
                  value -> new SafetyCheck.AtLevel(value.names(SafetyCheck.LEVELS))),
              type("safety-rule", value -> new SafetyCheck.RuleHolds(value.ids())),
              type("starts-with", value -> new TextCheck.StartsWith(value.text()))));

  private CheckTypes() {}

  /** The names of all types, in alphabetical order. */
  public static Set<String> names() {
    return Collections.unmodifiableSet(TYPES.keySet());
  }

  /**
   * Makes the check that a type and its value describe.
   *
   * @return empty if there is no such type
   * @throws UnfitValueException if the type cannot use the value
   */
  public static Optional<Check> make(String type, Argument argument) {
    Optional<Function<Argument, Check>> known = Optional.ofNullable(TYPES.get(type));
    if (known.isPresent()) {
      return Optional.of(known.get().apply(argument));
    }
    return type.startsWith(NOT)
        ? make(type.substring(NOT.length()), argument).map(Not::new)
        : Optional.empty();
  }

  private static TextCheck contains(List<String> texts, boolean all, boolean anyCase) {
    return new TextCheck.Contains(texts, all, anyCase);
  }

  private static Map.Entry<String, Function<Argument, Check>> type(
      String name, Function<Argument, Check> make) {
    return Map.entry(name, make);
  }
}
