package dev.unknot.language;

import java.util.Map;
import java.util.OptionalDouble;

/** Numbers written in digits or in words. */
public final class Numbers {

  private static final Map<String, Double> WORDS =
      Map.ofEntries(
          Map.entry("half", 0.5),
          Map.entry("one", 1.0),
          Map.entry("once", 1.0),
          Map.entry("single", 1.0),
          Map.entry("two", 2.0),
          Map.entry("twice", 2.0),
          Map.entry("couple", 2.0),
          Map.entry("three", 3.0),
          Map.entry("thrice", 3.0),
          Map.entry("four", 4.0),
          Map.entry("five", 5.0),
          Map.entry("six", 6.0),
          Map.entry("seven", 7.0),
          Map.entry("eight", 8.0),
          Map.entry("nine", 9.0),
          Map.entry("ten", 10.0),
          Map.entry("eleven", 11.0),
          Map.entry("twelve", 12.0),
          Map.entry("dozen", 12.0),
          Map.entry("thirteen", 13.0),
          Map.entry("fourteen", 14.0),
          Map.entry("fifteen", 15.0),
          Map.entry("sixteen", 16.0),
          Map.entry("seventeen", 17.0),
          Map.entry("eighteen", 18.0),
          Map.entry("nineteen", 19.0),
          Map.entry("twenty", 20.0),
          Map.entry("thirty", 30.0),
          Map.entry("forty", 40.0),
          Map.entry("fifty", 50.0),
          Map.entry("sixty", 60.0),
          Map.entry("seventy", 70.0),
          Map.entry("eighty", 80.0),
          Map.entry("ninety", 90.0));

  private Numbers() {}

  public static OptionalDouble of(Token token) {
    if (token.isNumber()) {
      return digits(token.form());
    }
    Double value = WORDS.get(token.form());
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static OptionalDouble digits(String form) {
    try {
      return OptionalDouble.of(Double.parseDouble(form.replace(",", "")));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
