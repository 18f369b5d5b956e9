package dev.unknot.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.unknot.language.Span;
import dev.unknot.lexicon.Lexicon;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered over the turns, and what takes it back. */
class FactsTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 3, 4, 15, 0, 0, 0, ZoneOffset.UTC);
  private static final Screen SCREEN = new Screen(Rules.load());
  private static final Lexicon LEXICON = Lexicon.load();
  private static final String SPINE = "it hurts over my spine when i roll";

  @Test
  void keepAStopOverManyTurns() {
    Verdict verdict =
        after(
            List.of(
                SPINE,
                "ok",
                "thanks",
                "what is a lacrosse ball",
                "is soreness normal",
                "guide me through the calves"));

    assertThat(verdict.level()).isEqualTo(Level.STOP);
    assertThat(verdict.leading().orElseThrow().rule().id()).isEqualTo("spine-pain");
    assertThat(verdict.leading().orElseThrow().evidence())
        .extracting(Evidence::turn)
        .containsOnly(1);
    assertThat(verdict.stopsOn(6)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ok",
        "next",
        "continue",
        "i don't care, continue",
        "its fine, just go on",
        "my calves are fine now",
        "is it fine now?",
        "now the other side",
        "it hasn't gone away",
        "i hope it will be gone soon",
        "i'll ask my doctor if it's ok",
        "my doctor didn't say it's fine",
      })
  void areNotClearedByAnythingElse(String message) {
    assertThat(after(List.of(SPINE, message)).level()).isEqualTo(Level.STOP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it's gone now",
        "the pain is gone",
        "my spine doesn't hurt anymore",
        "i meant beside it",
        "sorry, it's beside my spine actually",
        "not on the spine, beside it",
        "the doctor cleared it",
        "my physio looked at it and said rolling is fine",
      })
  void areClearedByWordsThatSpeakOfThem(String message) {
    assertThat(after(List.of(SPINE, message)).level()).isEqualTo(Level.NONE);
  }

  @Test
  void areClearedOneByOne() {
    Verdict verdict =
        after(List.of(SPINE, "also i pulled my calf yesterday", "my spine is fine now"));

    assertThat(verdict.findings())
        .extracting(finding -> finding.rule().id())
        .containsExactly("fresh-injury");
  }

  @ParameterizedTest
  @CsvSource({
    "this morning,STOP",
    "today or yesterday,STOP",
    "a couple of days ago,STOP",
    "2 days,STOP",
    "dunno,STOP",
    "what is the best ball,STOP",
    "i bought the roller three weeks ago,STOP",
    "like a month,NONE",
    "three weeks ago,NONE",
    "several days ago,NONE",
    "oh it was years ago,NONE",
  })
  void takeTheAnswerToWhen(String answer, Level level) {
    assertThat(after(List.of("i pulled my calf")).level()).isEqualTo(Level.ASK);
    assertThat(after(List.of("i pulled my calf", answer)).level()).isEqualTo(level);
  }

  @Test
  void askOnlyOnce() {
    assertThat(after(List.of("i pulled my calf", "a month ago", "how do i roll a pulled calf")))
        .isEqualTo(Verdict.CLEAR);
  }

  @Test
  void areClearedByTheClock() {
    Screened first = screen(Facts.NONE, "i pulled my calf an hour ago", NOW, 1);

    assertThat(screen(first.facts(), "roll it", NOW.plusHours(46), 2).verdict().level())
        .isEqualTo(Level.STOP);
    assertThat(screen(first.facts(), "roll it", NOW.plusHours(49), 2).verdict().level())
        .isEqualTo(Level.NONE);
  }

  @Test
  void arePlainValues() {
    Facts facts = screen(Facts.NONE, "i pulled my left calf yesterday", NOW, 1).facts();

    assertThat(facts).isEqualTo(new Facts(facts.all()));
    assertThat(facts.all())
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.rule()).isEqualTo("fresh-injury");
          assertThat(fact.parts()).contains("calf");
          assertThat(fact.happened().orElseThrow().latest())
              .isAfter(NOW.toInstant().minus(Duration.ofDays(2)));
        });
  }

  @Test
  void areNotMadeOfSomebodyElsesDanger() {
    Screened screened = screen(Facts.NONE, "my mum pulled her calf this morning", NOW, 1);

    assertThat(screened.verdict().level()).isEqualTo(Level.STOP);
    assertThat(screened.facts()).isEqualTo(Facts.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "i pulled my calf yesterday | i pulled my calf | 1",
        "i pulled my calf yesterday | i pulled my shoulder yesterday | 2",
        "i pulled something yesterday | i pulled my shoulder yesterday | 1",
        "i pulled my calf | i pulled my calf yesterday | 1",
        "it hurts on my spine | my spine hurts | 1",
      })
  void keepOneReportOfAMatter(String first, String second, int kept) {
    Facts facts = screen(Facts.NONE, first, NOW, 1).facts();
    Screened screened = screen(facts, second, NOW.plusMinutes(1), 2);

    assertThat(screened.facts().all()).hasSize(kept);
    assertThat(screened.verdict().level()).isEqualTo(Level.STOP);
  }

  @Test
  void doNotAskAgainOfWhatIsKnownToBeOld() {
    assertThat(after(List.of("i pulled my calf", "a month ago", "i pulled my calf")).level())
        .isEqualTo(Level.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "it hurts on my spine and my calf cramps | my calf is fine now | STOP",
        "i have a knot for years | the knot is gone | NONE",
        "i have a knot for years | my doctor cleared it | NONE",
        "i have a knot for years. my doctor said | it is fine to roll | STOP",
        "i pulled my calf yesterday | sorry, it was three weeks ago | NONE",
        "i pulled my calf yesterday | that was the other leg | NONE",
        "i take warfarin | my doctor said rolling is fine | NONE",
        "i take warfarin, my doctor said it is fine | roll my calf | NONE",
        "i take warfarin | i don't take warfarin | NONE",
        "my bladder stopped working | my doctor cleared it | EMERGENCY",
      })
  void areClearedByWhatSpeaksOfThemAlone(String report, String then, Level level) {
    assertThat(after(List.of(report, then)).level()).isEqualTo(level);
  }

  @Test
  void refuseWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fact("spine-pain", List.of()))
        .withMessageContaining("spine-pain");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Fact.Interval(NOW.toInstant(), NOW.minusDays(1).toInstant()))
        .withMessageContaining("earliest first");
    Evidence evidence = new Evidence(1, new Span(0, 1), "x");
    Facts unknown = new Facts(List.of(fact("no-such-rule", List.of(evidence))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> screen(unknown, "hello", NOW, 2))
        .withMessageContaining("no-such-rule");
  }

  private static Fact fact(String rule, List<Evidence> evidence) {
    return new Fact(
        rule,
        Level.STOP,
        evidence,
        List.of("pain"),
        List.of("spine"),
        NOW.toInstant(),
        Optional.empty(),
        List.of());
  }

  private static Verdict after(List<String> messages) {
    Screened screened = new Screened(Verdict.CLEAR, Facts.NONE);
    int turn = 0;
    for (String message : messages) {
      turn++;
      screened = screen(screened.facts(), message, NOW.plusMinutes(turn), turn);
    }
    return screened.verdict();
  }

  private static Screened screen(Facts facts, String message, ZonedDateTime now, int turn) {
    return SCREEN.screen(facts, LEXICON.read(message), now, turn);
  }
}
