package dev.unknot.eval.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number, or a range, of something. Time is in seconds, however it was written; times,
 * repetitions, rounds and sets are one unit; any other word is a unit of its own, without its
 * plural's s. Read here anew, apart from the product's own reading, so that a fault in that one
 * shows.
 */
record Figure(double min, double max, String unit) {

  private static final Map<String, Double> WORDS =
      Map.ofEntries(
          Map.entry("half a", 0.5),
          Map.entry("half an", 0.5),
          Map.entry("a", 1d),
          Map.entry("an", 1d),
          Map.entry("one", 1d),
          Map.entry("two", 2d),
          Map.entry("three", 3d),
          Map.entry("four", 4d),
          Map.entry("five", 5d),
          Map.entry("six", 6d),
          Map.entry("seven", 7d),
          Map.entry("eight", 8d),
          Map.entry("nine", 9d),
          Map.entry("ten", 10d),
          Map.entry("twelve", 12d),
          Map.entry("fifteen", 15d),
          Map.entry("twenty", 20d),
          Map.entry("thirty", 30d),
          Map.entry("sixty", 60d));

  private record Unit(String name, double factor) {}

  private static final Map<String, Unit> UNITS =
      Stream.of(
              words("second", 1, "second", "sec", "s"),
              words("second", 60, "minute", "min"),
              words("second", 3_600, "hour", "hr", "h"),
              words("second", 86_400, "day"),
              words("second", 604_800, "week"),
              words("time", 1, "time", "repetition", "rep", "round", "set", "pass", "passe"),
              words("inch", 1, "inch", "inche"),
              words("cm", 1, "cm", "centimetre", "centimeter"),
              words("%", 1, "%", "percent"))
          .flatMap(units -> units.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final String NUMBER =
      WORDS.keySet().stream()
          .sorted((one, other) -> other.length() - one.length())
          .collect(Collectors.joining("|", "(\\d+(?:\\.\\d+)?|(?:", ")\\b)"));
  private static final String UNIT = "\\s*-?\\s*([a-z%]+)";
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\w.])(?:"
              + NUMBER
              + "(?:"
              + UNIT
              + ")??\\s*(?:-|–|—|\\bto\\b|\\bor\\b|\\band\\b)\\s*"
              + NUMBER
              + UNIT
              + "|"
              + NUMBER
              + UNIT
              + "|(once|twice)\\b)");
  private static final Pattern BARE = Pattern.compile("\\d+(?:\\.\\d+)?");

  /** The figures of a text, in order. */
  static List<Figure> find(String text) {
    List<Figure> figures = new ArrayList<>();
    Matcher matcher = FIGURE.matcher(Words.folded(text));
    while (matcher.find()) {
      figures.add(figure(matcher));
    }
    return figures;
  }

  /** The figure that a text consists of; its unit is empty if it is a number alone. */
  static Optional<Figure> parse(String text) {
    if (BARE.matcher(text.strip()).matches()) {
      double number = Double.parseDouble(text.strip());
      return Optional.of(new Figure(number, number, ""));
    }
    return find(text).stream().findFirst();
  }

  /** Whether this is the same as one found in a text. */
  boolean is(Figure found) {
    return min == found.min && max == found.max && (unit.isEmpty() || unit.equals(found.unit));
  }

  @Override
  public String toString() {
    String range = min == max ? shown(min) : shown(min) + "-" + shown(max);
    return unit.isEmpty() ? range : range + " " + unit;
  }

  private static Figure figure(Matcher matcher) {
    if (matcher.group(7) != null) {
      double times = matcher.group(7).equals("once") ? 1 : 2;
      return new Figure(times, times, "time");
    }
    if (matcher.group(5) != null) {
      Unit unit = unit(matcher.group(6));
      double number = number(matcher.group(5)) * unit.factor();
      return new Figure(number, number, unit.name());
    }
    Unit unit = unit(matcher.group(4));
    @Nullable String first = matcher.group(2);
    double factor = first == null ? unit.factor() : unit(first).factor();
    return new Figure(
        number(matcher.group(1)) * factor, number(matcher.group(3)) * unit.factor(), unit.name());
  }

  private static double number(String written) {
    Double word = WORDS.get(written);
    return word == null ? Double.parseDouble(written) : word;
  }

  private static Unit unit(String written) {
    String singular =
        written.length() > 1 && written.endsWith("s") && !written.endsWith("ss")
            ? written.substring(0, written.length() - 1)
            : written;
    return UNITS.getOrDefault(singular, new Unit(singular, 1));
  }

  private static Map<String, Unit> words(String name, double factor, String... words) {
    return Stream.of(words).collect(Collectors.toMap(word -> word, word -> new Unit(name, factor)));
  }

  private static String shown(double number) {
    return number == Math.rint(number)
        ? String.valueOf((long) number)
        : String.format(Locale.ROOT, "%.1f", number);
  }
}
