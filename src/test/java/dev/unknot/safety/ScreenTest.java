package dev.unknot.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.language.Span;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.safety.Verdict.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 3, 4, 15, 0, 0, 0, ZoneOffset.UTC);
  private static final Rules RULES = Rules.load();
  private static final Screen SCREEN = new Screen(RULES);
  private static final Lexicon LEXICON = Lexicon.load();
  private static final int HOSTILE = 10_000;

  @ParameterizedTest
  @MethodSource("messages")
  void saysTheSameOfTheSameMessage(String message) {
    assertThat(screen(message)).isEqualTo(screen(message));
    assertThat(new Screen(Rules.load()).screen(Facts.NONE, LEXICON.read(message), NOW, 1).verdict())
        .isEqualTo(screen(message));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void showsTheWordsThatMadeARuleHold(String message) {
    for (Finding finding : screen(message).findings()) {
      assertThat(finding.evidence()).isNotEmpty().doesNotHaveDuplicates();
      assertThat(finding.evidence()).extracting(Evidence::span).isSorted();
      for (Evidence evidence : finding.evidence()) {
        Span span = evidence.span();
        assertThat(evidence.text()).isEqualTo(span.of(message));
        assertThat(span.end()).isLessThanOrEqualTo(message.length());
        assertThat(span.of(message)).isNotBlank().isEqualTo(span.of(message).strip());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "it hurts right on my spine when i roll,spine-pain,hurts;spine",
    "popping with pain when i foam roll,noise-with-pain,popping;pain",
    "pain is 8/10 on the ball,too-much-pain,pain;8/10",
    "i pulled my hamstring yesterday,fresh-injury,pulled;yesterday",
    "i've had this knot for years,long-standing-knot,knot;years",
  })
  void namesTheEvidence(String message, String rule, String words) {
    assertThat(screen(message).findings())
        .filteredOn(finding -> finding.rule().id().equals(rule))
        .singleElement()
        .extracting(finding -> finding.evidence().stream().map(Evidence::text).toList())
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
        .satisfies(
            evidence -> assertThat(String.join(" ", evidence)).contains(words.split(";", -1)));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void putsTheHighestLevelFirst(String message) {
    Verdict verdict = screen(message);

    assertThat(verdict.findings())
        .extracting(Finding::level)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(verdict.level()).isEqualTo(verdict.leading().map(Finding::level).orElse(Level.NONE));
    assertThat(verdict.also()).hasSize(Math.max(0, verdict.findings().size() - 1));
  }

  @Test
  void tellsAllRulesThatHold() {
    Verdict verdict = screen("i fell yesterday and the pain over my spine is unbearable");

    assertThat(verdict.findings())
        .extracting(finding -> finding.rule().id())
        .containsExactly("spine-pain", "too-much-pain", "fresh-injury");
    assertThat(verdict.also()).containsExactly("too-much-pain", "fresh-injury");
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void stopsFromTheLevelOfAClinicianOn(Level level) {
    assertThat(level.stops()).isEqualTo(level.compareTo(Level.ASK) > 0);
    assertThat(Level.of(level.id())).isEqualTo(level);
  }

  @Test
  void weighsLevelsInOrder() {
    assertThat(Level.values())
        .containsExactly(
            Level.NONE,
            Level.CAUTION,
            Level.ASK,
            Level.CLINICIAN,
            Level.STOP,
            Level.URGENT,
            Level.EMERGENCY);
  }

  @ParameterizedTest
  @CsvSource({
    "i pulled my calf,ASK",
    "i pulled my calf 47 hours ago,STOP",
    "i pulled my calf 48 hours ago,STOP",
    "i pulled my calf two days ago,STOP",
    "i pulled my calf three days ago,NONE",
    "i pulled my calf 50 hours ago,NONE",
    "i have had a knot for five weeks,CAUTION",
    "i have had a knot for six weeks,STOP",
    "i have had a knot for 41 days,CAUTION",
    "i have had a knot for 42 days,STOP",
    "i have had a knot for an hour,NONE",
    "the pain is 6/10 on my calf,NONE",
    "the pain is 7/10 on my calf,STOP",
    "the pain is 10/10 on my calf,STOP",
  })
  void holdsTheBoundaries(String message, Level level) {
    assertThat(screen(message).level()).isEqualTo(level);
  }

  @Test
  void countsAWeekdayAgainstTheClock() {
    String message = "i pulled my calf on Monday";
    ZonedDateTime tuesday = NOW.minusDays(1);

    assertThat(SCREEN.screen(Facts.NONE, LEXICON.read(message), tuesday, 1).verdict().level())
        .isEqualTo(Level.STOP);
    assertThat(
            SCREEN.screen(Facts.NONE, LEXICON.read(message), NOW.plusDays(2), 1).verdict().level())
        .isEqualTo(Level.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no pain over my spine ",
        "pulled knot years ago, ",
        "if it hurts i fell ",
        "a",
        "[[[((({{{",
        "8/10 pain ",
        "\uD83D\uDE2D",
        "\u200b",
        "my spine spien spinne vertabrae ",
        "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz ",
      })
  void readsAHostileMessageInTime(String piece) {
    String message = piece.repeat(HOSTILE / piece.length() + 1).substring(0, HOSTILE);
    Instant start = Instant.now();

    screen(message);

    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  private static Verdict screen(String message) {
    return SCREEN.screen(Facts.NONE, LEXICON.read(message), NOW, 1).verdict();
  }

  private static Stream<String> messages() {
    return Stream.concat(
        RULES.all().stream()
            .flatMap(rule -> Stream.concat(rule.fires().stream(), rule.spares().stream())),
        List.of("", "?", "hello", "\uD83D\uDE2D my sp\u0456ne \u200bhurts \uD83D\uDE2D").stream());
  }
}
