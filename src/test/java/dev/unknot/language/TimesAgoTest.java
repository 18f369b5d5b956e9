package dev.unknot.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times past, in hours back from Wednesday, 4 March 2026, 15:00. */
class TimesAgoTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 3, 4, 15, 0, 0, 0, ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it hurt just now                  | 0  | 3
          i fell an hour ago                | 0  | 2
          i fell this morning               | 0  | 24
          i fell today                      | 0  | 24
          i fell last night                 | 0  | 36
          i fell yesterday                  | 0  | 48
          i fell two days ago               | 24 | 72
          i fell 2 days ago                 | 24 | 72
          i fell 2 days back                | 24 | 72
          i fell 36 hours ago               | 35 | 37
          i fell thirty six hours ago       | 35 | 37
          i fell forty-eight hours ago      | 47 | 49
          i fell y'day                      | 0  | 48
          i fell the other night            | 24 | 240
          i fell this a.m.                  | 0  | 24
          i fell 48h ago                    | 47 | 49
          i fell 10 min ago                 | 0  | 0
          i fell three days ago             | 48 | 96
          i fell a couple of days ago       | 24 | 96
          i fell within the last 48 hours   | 0  | 48
          """)
  void areMoments(String text, long least, long most) {
    TimeAgo time = only(text);

    assertThat(time.lasting()).isFalse();
    assertThat(time.elapsed(NOW).least().toHours()).isEqualTo(least);
    assertThat(time.elapsed(NOW).most().toHours()).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({
    "i fell on Monday,39,63",
    "i fell on Tuesday,15,39",
    "i fell on tues,15,39",
    "i fell last mon,39,63",
    "i fell on Wednesday,0,192",
    "i fell on Thursday,135,159",
    "i fell last week,63,231",
  })
  void areDaysOfTheCalendar(String text, long soonest, long latest) {
    TimeAgo.Ago ago = only(text).elapsed(NOW);

    assertThat(ago.least().toHours()).isEqualTo(soonest);
    assertThat(ago.most().toHours()).isGreaterThanOrEqualTo(latest);
  }

  @ParameterizedTest
  @CsvSource({
    "my knot has been there for years,8760",
    "a knot for ages,1008",
    "a knot for six months,4320",
    "a knot for three weeks,504",
    "a knot for 10 days,240",
    "a knot since before christmas,1008",
    "a knot since school,17520",
    "a knot all my life,8760",
  })
  void canLast(String text, long least) {
    TimeAgo time = only(text);

    assertThat(time.lasting()).isTrue();
    assertThat(time.elapsed(NOW).least().toHours()).isGreaterThanOrEqualTo(least);
  }

  @Test
  void areOpenAboveWhereNobodySaidHowLong() {
    assertThat(only("a knot for years").elapsed(NOW).most().toDays()).isGreaterThan(3650);
  }

  @Test
  void ofAWeekdayCoverThatDayAndNotTheNext() {
    TimeAgo.Ago monday = only("since Monday").elapsed(NOW);

    assertThat(monday.least().toHours()).isLessThanOrEqualTo(63);
    assertThat(monday.most().toHours()).isGreaterThanOrEqualTo(39);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roll the calf",
        "lean in slowly",
        "which ball is best",
        "how often should i roll",
      })
  void areNotHeardWhereNoneIsNamed(String text) {
    assertThat(find(text)).isEmpty();
  }

  @Test
  void haveTheSpanOfTheirWords() {
    String text = "I fell, about two days ago, on the ice";

    assertThat(only(text).span().of(text)).isEqualTo("two days ago");
  }

  private static TimeAgo only(String text) {
    List<TimeAgo> found = find(text);
    assertThat(found).as(text).hasSize(1);
    return found.getFirst();
  }

  private static List<TimeAgo> find(String text) {
    List<Token> tokens = Tokenizer.tokenize(text);
    return TimesAgo.find(tokens, Quantities.find(tokens));
  }
}
