package dev.unknot.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantities as "min..max unit/per"; an open end is left out. */
class QuantitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10 to 20 seconds         | 10..20 second
          10-20 seconds            | 10..20 second
          10\u201320 seconds       | 10..20 second
          15-30 s                  | 15..30 second
          15-30s                   | 15..30 second
          five to eight times      | 5..8 times
          two or three minutes     | 2..3 minute
          48h                      | 48..48 hour
          10min                    | 10..10 minute
          60 seconds               | 60..60 second
          60 secs                  | 60..60 second
          a minute                 | 1..1 minute
          sixty seconds            | 60..60 second
          a 10-minute session      | 10..10 minute
          at least 5 minutes a day | 5.. minute/day
          at least 60 seconds      | 60.. second
          60 seconds or more       | 60.. second
          60 seconds or longer     | 60.. second
          over 60 seconds          | 60.. second
          up to 30 seconds         | ..30 second
          at most 30 seconds       | ..30 second
          a few times a week       | 3.. times/week
          twice a day              | 2..2 times/day
          once per week            | 1..1 times/week
          5 times a week           | 5..5 times/week
          5x a week                | 5..5 times/week
          3 to 4 times per week    | 3..4 times/week
          5 minutes daily          | 5..5 minute/day
          every night              | 1..1 times/night
          each day                 | 1..1 times/day
          daily                    | 1..1 times/day
          nightly                  | 1..1 times/night
          8/10                     | 8..8 score
          9 out of 10              | 9..9 score
          a couple of weeks        | 2..2 week
          a couple of days         | 2..2 day
          2 inches                 | 2..2 inch
          90 degrees               | 90..90 degree
          10 reps                  | 10..10 times
          3 sets                   | 3..3 times
          """)
  void areRanges(String text, String expected) {
    assertThat(find(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"roll the calf", "2 balls", "one of them", "number 3", "a ball", "8/12 inch"})
  void haveAUnit(String text) {
    assertThat(find(text)).filteredOn(quantity -> quantity.contains("score")).isEmpty();
    assertThat(find(text)).filteredOn(quantity -> quantity.contains("times")).isEmpty();
    assertThat(find(text)).filteredOn(quantity -> quantity.contains("second")).isEmpty();
  }

  @Test
  void standInTheOrderOfTheText() {
    assertThat(find("roll 30 seconds per spot, 3 times a week, at most 10 minutes"))
        .containsExactly("30..30 second", "3..3 times/week", "..10 minute");
  }

  @Test
  void haveTheSpanOfTheirWords() {
    String text = "Hold for 10 to 20 seconds, then rest.";

    assertThat(Quantities.find(Tokenizer.tokenize(text)))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.span().of(text)).isEqualTo("10 to 20 seconds");
          assertThat(found.isDuration()).isTrue();
          assertThat(found.isRate()).isFalse();
        });
  }

  @Test
  void areTheSameAmountHoweverWritten() {
    assertThat(only("10-20 secs").sameAmount(only("ten to twenty seconds"))).isTrue();
    assertThat(only("10 seconds").sameAmount(only("10 minutes"))).isFalse();
    assertThat(only("10 seconds").sameAmount(only("10 to 20 seconds"))).isFalse();
    assertThat(only("5 minutes").sameAmount(only("5 minutes a day"))).isFalse();
    assertThat(only("30 seconds").sameAmount(only("at least 30 seconds"))).isFalse();
    assertThat(only("30 seconds").sameAmount(only("up to 30 seconds"))).isFalse();
  }

  private static Quantity only(String text) {
    List<Quantity> found = Quantities.find(Tokenizer.tokenize(text));
    assertThat(found).as(text).hasSize(1);
    return found.getFirst();
  }

  private static List<String> find(String text) {
    return Quantities.find(Tokenizer.tokenize(text)).stream().map(QuantitiesTest::written).toList();
  }

  private static String written(Quantity quantity) {
    return end(quantity.min())
        + ".."
        + end(quantity.max())
        + " "
        + quantity.unit().name().toLowerCase(java.util.Locale.ROOT)
        + quantity
            .per()
            .map(unit -> "/" + unit.name().toLowerCase(java.util.Locale.ROOT))
            .orElse("");
  }

  private static String end(OptionalDouble value) {
    if (value.isEmpty()) {
      return "";
    }
    double number = value.getAsDouble();
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
