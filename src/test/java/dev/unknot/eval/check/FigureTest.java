package dev.unknot.eval.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

  @ParameterizedTest
  @CsvSource({
    "10-20 seconds, hold it for 10 to 20 seconds",
    "10-20 seconds, hold it 10–20 sec.",
    "30 seconds to 1 minute, 30 to 60 seconds",
    "60 seconds, at least one minute",
    "5 minutes, a 5-minute hold",
    "30 seconds, half a minute is enough",
    "48 hours, wait two days",
    "8-10 repetitions, roll 8 or 10 times",
    "2 times, twice a week",
    "5 times, between four and five; 5 times",
    "1.5 inches, about 1.5 inch",
    "3 balls, take three balls",
    "8, 'a pain of 8 points'",
    "30-60 seconds, 'between 30 and 60 seconds'"
  })
  void isFoundInWhateverWords(String figure, String text) {
    assertThat(Figure.find(text)).anyMatch(Figure.parse(figure).orElseThrow()::is);
  }

  @ParameterizedTest
  @CsvSource({
    "10-20 seconds, 10 to 30 seconds",
    "10-20 seconds, 10 to 20 minutes",
    "60 seconds, 30 to 60 seconds",
    "20 seconds, 120 seconds",
    "5 minutes, 1.5 minutes",
    "5 times, 5 minutes"
  })
  void isNoOtherFigure(String figure, String text) {
    assertThat(Figure.find(text)).noneMatch(Figure.parse(figure).orElseThrow()::is);
  }

  @Test
  void aTextWithoutOneHasNone() {
    assertThat(Figure.find("roll slowly over the spot [1]")).isEmpty();
    assertThat(Figure.parse("some time")).isEmpty();
  }
}
