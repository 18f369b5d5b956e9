package dev.unknot.language;

import dev.unknot.language.TimeAgo.When;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the times that a text names: fixed words ("last night"), figures ("36 hours ago", "for
 * three weeks"), weekdays, and bare units ("for years"). A day counts from its beginning to its
 * end, so "two days ago" is 24 to 72 hours back.
 */
public final class TimesAgo {

  private static final Duration EVER = Duration.ofDays(36500);

  /** "40 years old" is the age of a person rather than of a knot. */
  private static final int ADULT = 16;

  private static final Map<String, When> FIXED = fixed();

  /** How many words the longest fixed time has that begins with a word. */
  private static final Map<String, Integer> LONGEST = longest();

  private static final Map<String, DayOfWeek> DAYS =
      Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(TimesAgo::name, day -> day));

  /** "It can last five months" is no "last five months" if one of these stands before it. */
  private static final Set<String> LASTS =
      Set.of("to", "will", "can", "could", "should", "would", "may", "might", "does", "doesn't");

  /** Shortened days are words too ("I sat on it", "sun"): they are days after one of these. */
  private static final Set<String> BEFORE_DAYS = Set.of("on", "last", "since", "this", "til");

  private static final Map<String, DayOfWeek> SHORT_DAYS = shortDays();
  private static final Map<String, Month> MONTHS = months();

  private final List<Token> tokens;
  private final Map<Integer, Quantity> durations;

  private TimesAgo(List<Token> tokens, List<Quantity> quantities) {
    this.tokens = tokens;
    this.durations =
        quantities.stream()
            .filter(Quantity::isDuration)
            .collect(Collectors.toMap(Quantity::from, quantity -> quantity, (one, other) -> one));
  }

  public static List<TimeAgo> find(List<Token> tokens, List<Quantity> quantities) {
    TimesAgo finder = new TimesAgo(tokens, quantities);
    List<TimeAgo> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<TimeAgo> time = finder.at(at);
      time.ifPresent(found::add);
      at = time.map(TimeAgo::to).orElse(at + 1);
    }
    return List.copyOf(found);
  }

  private Optional<TimeAgo> at(int from) {
    Optional<TimeAgo> found = fixedAt(from);
    if (found.isEmpty()) {
      found = figureAt(from);
    }
    if (found.isEmpty()) {
      found = unitsAt(from);
    }
    if (found.isEmpty()) {
      found = weekdayAt(from);
    }
    if (found.isEmpty()) {
      found = yearAt(from);
    }
    return found.map(time ->
        since(from) ? new TimeAgo(time.span(), from, time.to(), lasting(time.when())) : time);
  }

  /** "Since Christmas two years ago": the word stands a little before the time. */
  private boolean since(int from) {
    for (int at = from - 1; at >= Math.max(0, from - 3); at--) {
      if (is(at, "since")) {
        return true;
      }
    }
    return false;
  }

  private Optional<TimeAgo> fixedAt(int from) {
    int longest = LONGEST.getOrDefault(tokens.get(from).form(), 0);
    StringBuilder words = new StringBuilder();
    Optional<TimeAgo> found = Optional.empty();
    for (int to = from + 1; to <= Math.min(from + longest, tokens.size()); to++) {
      words.append(words.isEmpty() ? "" : " ").append(tokens.get(to - 1).form());
      When when = FIXED.get(words.toString());
      if (when != null) {
        found = Optional.of(time(from, to, when));
      }
    }
    return found;
  }

  private Optional<TimeAgo> figureAt(int from) {
    Optional<Quantity> quantity = Optional.ofNullable(durations.get(from));
    if (quantity.isEmpty()) {
      return Optional.empty();
    }
    Duration unit = quantity.get().unit().length();
    double min = quantity.get().min().orElse(0);
    double max = quantity.get().max().orElse(Math.max(min * 2, 7));
    int to = quantity.get().to();
    if (is(to, "ago") || is(to, "back") || is(to, "earlier") || is(to, "before")) {
      // A day or an hour is counted from its beginning to its end; "a year ago" is no moment ago.
      double slack = unit.compareTo(Duration.ofDays(1)) > 0 ? 0.5 : 1;
      return Optional.of(
          time(
              from,
              to + 1,
              new When.Ago(times(unit, Math.max(0, min - slack)), times(unit, max + 1))));
    }
    if (before(from, "last") && LASTS.contains(form(from - 2))) {
      return Optional.of(time(from, to, new When.Lasting(times(unit, min), times(unit, max))));
    }
    if (before(from, "last") || before(from, "past") || before(from, "within")) {
      int word = is(from - 1, "last") || is(from - 1, "past") ? from - 2 : from - 3;
      int before = is(word, "the") || is(word, "these") ? word - 1 : word;
      boolean throughout = is(before, "for") || is(before, "over") || is(before, "throughout");
      return Optional.of(
          time(
              from,
              to,
              throughout
                  ? new When.Lasting(times(unit, min), times(unit, max))
                  : new When.Ago(Duration.ZERO, times(unit, max))));
    }
    if (is(to, "old") && unit.compareTo(Duration.ofDays(365)) == 0 && min >= ADULT) {
      return Optional.empty();
    }
    return Optional.of(time(from, to, new When.Lasting(times(unit, min), times(unit, max))));
  }

  /** "years", "for months", "weeks ago": more than one of the unit. */
  private Optional<TimeAgo> unitsAt(int from) {
    Optional<Unit> unit =
        Unit.named(tokens.get(from).form())
            .filter(each -> each.length().compareTo(Duration.ofHours(1)) >= 0);
    if (unit.isEmpty()
        || !tokens.get(from).form().endsWith("s")
        || tokens.get(from).form().length() < 4) {
      return Optional.empty();
    }
    Duration length = unit.get().length();
    if (is(from + 1, "ago") || is(from + 1, "back")) {
      // "Months ago" is more than one.
      boolean many = length.compareTo(Duration.ofDays(28)) >= 0;
      return Optional.of(
          time(
              from,
              from + 2,
              new When.Ago(many ? length.multipliedBy(3).dividedBy(2) : length, EVER)));
    }
    return before(from, "for")
            || before(from, "of")
            || is(from + 1, "of")
            || is(from + 1, "now")
            || before(from, "had")
            || before(from, "it")
        ? Optional.of(time(from, from + 1, new When.Lasting(length.multipliedBy(2), EVER)))
        : Optional.empty();
  }

  private Optional<TimeAgo> weekdayAt(int from) {
    String form = tokens.get(from).form();
    DayOfWeek day = DAYS.get(form);
    if (day == null && from > 0 && BEFORE_DAYS.contains(tokens.get(from - 1).form())) {
      day = SHORT_DAYS.get(form);
    }
    if (day != null) {
      return Optional.of(time(from, from + 1, new When.Weekday(day)));
    }
    Month month = MONTHS.get(form);
    boolean dated = is(from - 1, "since") || is(from - 1, "in") || is(from - 1, "last");
    return month != null && dated
        ? Optional.of(time(from, from + 1, new When.InMonth(month)))
        : Optional.empty();
  }

  /** "Since 2019", "back in 2020": a number that can be a year and is put in time. */
  private Optional<TimeAgo> yearAt(int from) {
    Token token = tokens.get(from);
    boolean year = token.isNumber() && token.form().matches("(19|20)[0-9][0-9]");
    return year && (is(from - 1, "in") || since(from))
        ? Optional.of(time(from, from + 1, new When.InYear(Integer.parseInt(token.form()))))
        : Optional.empty();
  }

  private static When lasting(When when) {
    return switch (when) {
      case When.Ago ago -> new When.Lasting(ago.least(), ago.most());
      case When.Lasting lasting -> lasting;
      case When.Weekday weekday -> weekday;
      case When.Last last -> last;
      case When.InMonth month -> month;
      case When.InYear year -> year;
    };
  }

  private TimeAgo time(int from, int to, When when) {
    return new TimeAgo(tokens.get(from).span().cover(tokens.get(to - 1).span()), from, to, when);
  }

  private String form(int at) {
    return at < 0 ? "" : tokens.get(at).form();
  }

  private boolean is(int at, String form) {
    return at >= 0 && at < tokens.size() && tokens.get(at).form().equals(form);
  }

  private boolean before(int at, String form) {
    return is(at - 1, form) || is(at - 1, "the") && is(at - 2, form);
  }

  private static Duration times(Duration unit, double amount) {
    return Duration.ofSeconds(Math.round(unit.toSeconds() * amount));
  }

  private static String name(Enum<?> day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, DayOfWeek> shortDays() {
    Map<String, DayOfWeek> days = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(name(day).substring(0, 3), day);
    }
    days.put("tues", DayOfWeek.TUESDAY);
    days.put("weds", DayOfWeek.WEDNESDAY);
    days.put("thur", DayOfWeek.THURSDAY);
    days.put("thurs", DayOfWeek.THURSDAY);
    return days;
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>(Map.of("sept", Month.SEPTEMBER));
    for (Month month : Month.values()) {
      months.put(name(month), month);
      months.put(name(month).substring(0, 3), month);
    }
    return months;
  }

  private static Map<String, Integer> longest() {
    Map<String, Integer> longest = new HashMap<>();
    for (String fixed : FIXED.keySet()) {
      String[] words = fixed.split(" ", -1);
      longest.merge(words[0], words.length, Math::max);
    }
    return longest;
  }

  private static Map<String, When> fixed() {
    Map<String, When> fixed = new TreeMap<>();
    Map<String, Object> data = Yaml.resource(TimesAgo.class, "times.yaml");
    Yaml.asMap(data.get("ago"), "ago")
        .forEach(
            (words, hours) -> fixed.put(words, new When.Ago(hours(hours, 0), hours(hours, 1))));
    Yaml.asMap(data.get("lasting"), "lasting")
        .forEach(
            (words, hours) -> fixed.put(words, new When.Lasting(hours(hours, 0), hours(hours, 1))));
    Yaml.asMap(data.get("last"), "last")
        .forEach((words, period) ->
            fixed.put(words, new When.Last(ChronoUnit.valueOf(String.valueOf(period)))));
    return fixed;
  }

  private static Duration hours(Object range, int index) {
    if (!(range instanceof List<?> list)) {
      throw new IllegalArgumentException(
          "times.yaml: " + range + " (expected: [least, most] in hours)");
    }
    return list.size() > index ? Duration.ofHours(((Number) list.get(index)).longValue()) : EVER;
  }
}
