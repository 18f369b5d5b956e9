package dev.unknot.eval.cases;

import dev.unknot.eval.cases.Case.Said;
import dev.unknot.eval.data.Entry;
import dev.unknot.eval.data.Problems;
import dev.unknot.eval.data.Value;
import dev.unknot.eval.data.Value.Fields;
import dev.unknot.eval.data.Value.Items;
import dev.unknot.eval.data.Value.Scalar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes cases of the tree that a file holds. */
final class CaseFile {

  private static final Pattern AFTER = Pattern.compile("(\\d{1,6}) ?(s|min|h|d)");
  private static final String THEME = "[a-z0-9]+([-/][a-z0-9]+)*";
  private static final int LONGEST_ID = 70;

  private final String file;
  private final String name;
  private final Problems problems;
  private final AssertionReader assertions = new AssertionReader();
  private final Set<String> ids;

  /**
   * @param ids those given so far, which are not given again
   */
  CaseFile(Path path, Set<String> ids, Problems problems) {
    this.ids = ids;
    this.file = path.toString();
    String last = path.getFileName().toString();
    this.name = last.substring(0, last.lastIndexOf('.'));
    this.problems = problems;
  }

  List<Case> cases(Value root) {
    Entry nothing = Entry.of(file, new Fields(Map.of(), root.line()), "a map", problems);
    if (root instanceof Items items) {
      return cases(items.values(), nothing, nothing);
    }
    Entry top = Entry.of(file, root, "a list of cases, or a map with tests", problems);
    top.only("$schema", "description", "metadata", "defaults", "tests");
    if (!top.has("tests")) {
      top.wrong("no tests", "a list of cases under tests");
    }
    Entry defaults = top.entry("defaults").only("assert", "metadata");
    return cases(top.items("tests"), defaults, top);
  }

  private List<Case> cases(List<Value> values, Entry defaults, Entry top) {
    List<Case> cases = new ArrayList<>();
    for (Value value : values) {
      Entry entry = Entry.of(file, value, "a case, a map", problems);
      if (value instanceof Fields) {
        oneCase(entry, defaults, top).ifPresent(cases::add);
      }
    }
    return cases;
  }

  private Optional<Case> oneCase(Entry entry, Entry defaults, Entry top) {
    entry.only("description", "vars", "turns", "assert", "metadata");
    List<Entry> turns = new ArrayList<>();
    List<Said> said = entry.has("turns") ? turns(entry, turns) : question(entry);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    List<Assertion> asserted = new ArrayList<>();
    int given = assertions.read(defaults, said.size(), Assertion.EVERY_TURN, asserted);
    for (int turn = 1; turn <= turns.size(); turn++) {
      given += assertions.read(turns.get(turn - 1), said.size(), turn, asserted);
    }
    given += assertions.read(entry, said.size(), said.size(), asserted);
    if (given == 0) {
      entry.wrong("no assertion", "assert, a list of type and value");
    }
    asserted.addAll(assertions.implied());

    String description = entry.text("description").orElse(said.getFirst().message());
    String id = id(description);
    List<Entry> metadata =
        List.of(entry.entry("metadata"), defaults.entry("metadata"), top.entry("metadata"));
    return Optional.of(
        new Case(
            id,
            description,
            file,
            entry.line(),
            theme(metadata),
            half(metadata).orElseGet(() -> Half.drawnFor(id)),
            entry.entry("metadata").texts("facts"),
            said,
            asserted));
  }

  private List<Said> question(Entry entry) {
    Entry vars = entry.entry("vars").only("question");
    Optional<String> question = vars.text("question");
    if (!vars.has("question")) {
      entry.wrong("no question", "vars: {question: ...}, or turns");
    }
    return question.map(message -> List.of(new Said(message, Duration.ZERO))).orElse(List.of());
  }

  private List<Said> turns(Entry entry, List<Entry> turns) {
    if (entry.has("vars")) {
      entry.wrong("vars and turns", "one of them");
    }
    List<Said> said = new ArrayList<>();
    for (Value value : entry.items("turns")) {
      Value map =
          value instanceof Scalar ? new Fields(Map.of("message", value), value.line()) : value;
      Entry turn = Entry.of(file, map, "a message, or a map with message", problems);
      turn.only("message", "after", "assert");
      Optional<String> message = turn.text("message");
      if (!turn.has("message")) {
        turn.wrong("no message", "a message");
      }
      said.add(new Said(message.orElse("?"), after(turn)));
      turns.add(turn);
    }
    if (said.isEmpty()) {
      entry.wrong("no turns", "at least one message");
    }
    return said;
  }

  private static Duration after(Entry turn) {
    Optional<String> written = turn.text("after");
    if (written.isEmpty()) {
      return Duration.ZERO;
    }
    Matcher matcher = AFTER.matcher(written.get());
    if (!matcher.matches()) {
      turn.wrong("after: " + written.get(), "a time such as 90s, 5min, 50h or 3d");
      return Duration.ZERO;
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "min" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  private String theme(List<Entry> metadata) {
    for (Entry each : metadata) {
      Optional<String> theme = each.text("theme");
      if (theme.isPresent() && !theme.get().matches(THEME)) {
        each.wrong("theme: " + theme.get(), "small letters and digits, with - or / between");
      }
      if (theme.isPresent()) {
        return theme.get();
      }
    }
    return name;
  }

  private static Optional<Half> half(List<Entry> metadata) {
    for (Entry each : metadata) {
      Optional<String> written = each.text("half");
      Optional<Half> half = written.flatMap(Half::named);
      if (written.isPresent() && half.isEmpty()) {
        each.wrong("half: " + written.get(), "tuned or reported");
      }
      if (written.isPresent()) {
        return half;
      }
    }
    return Optional.empty();
  }

  private String id(String description) {
    String words =
        description.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String shortened =
        words.length() <= LONGEST_ID
            ? words
            : words.substring(0, LONGEST_ID).replaceAll("-[^-]*$", "");
    String id = name + "/" + (shortened.isEmpty() ? "case" : shortened);
    String free = id;
    for (int number = 2; !ids.add(free); number++) {
      free = id + "-" + number;
    }
    return free;
  }
}
