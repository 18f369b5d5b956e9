package dev.unknot.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.lexicon.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Messages in every kind of wording, and changes of them that must or must not change a verdict.
 */
class MessagesTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 3, 4, 15, 0, 0, 0, ZoneOffset.UTC);
  private static final Screen SCREEN = new Screen(Rules.load());
  private static final Lexicon LEXICON = Lexicon.load();
  private static final int VARIANTS = 4;

  /** What people put between and around, and what is no word. */
  private static final List<String> FILLERS = List.of("um", "like", "honestly", "tbh", "well");

  @ParameterizedTest
  @MethodSource("stopped")
  void stops(String line) {
    Verdict verdict = verdict(message(line));

    assertThat(verdict.level()).isGreaterThanOrEqualTo(Level.ASK);
    assertThat(rules(verdict)).containsAnyOf(rule(line).split("/", -1));
  }

  @ParameterizedTest
  @MethodSource("spared")
  void spares(String message) {
    assertThat(verdict(message).level().stops()).as(verdict(message).toString()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("stopped")
  void stopsHoweverItIsTyped(String line) {
    Random random = new Random(line.hashCode());
    for (int i = 0; i < VARIANTS; i++) {
      String variant = variant(message(line), random);

      assertThat(rules(verdict(variant))).as(variant).containsAnyOf(rule(line).split("/", -1));
    }
  }

  @ParameterizedTest
  @MethodSource("spared")
  void sparesHoweverItIsTyped(String message) {
    Random random = new Random(message.hashCode());
    for (int i = 0; i < VARIANTS; i++) {
      String variant = variant(message, random);

      assertThat(verdict(variant).level().stops()).as(variant).isFalse();
    }
  }

  /** One edit that turns a report into none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "it hurts on my spine | it hurts beside my spine",
        "i have pain on my spine | i have no pain on my spine",
        "my spine hurts | does my spine get in the way",
        "my spine aches, what now | my calves ache, what now",
        "it cracks and hurts | it cracks and does not hurt",
        "the pain is 8/10 | the pain is 3/10",
        "it is too painful | it is not too painful",
        "i pulled my calf yesterday | i pulled my calf last year",
        "i fell this morning | i fell asleep this morning",
        "i was hit by a car yesterday | my car was hit yesterday",
        "i twisted my arm today | i twisted my sister's arm into it today",
        "knot for three years | knot for three days",
        "i have had this knot for years | i have had this roller for years",
        "my leg has gone weak | my leg is no longer weak",
        "i am expecting | i am expecting a parcel",
        "i take warfarin | i don't take warfarin",
        "i have a fever and a sore back | i have no fever and a sore back",
        "my friend fell yesterday, can he roll | my friend fell yesterday, i want to roll my calves",
        "lost 10kg without trying | lost 10kg on a diet",
        "i want to kill myself | i am killing myself laughing",
      })
  void turnsOnOneEdit(String report, String none) {
    assertThat(verdict(report).level().stops()).as(report).isTrue();
    assertThat(verdict(none).level().stops()).as(none).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on the spine | STOP",
        "right on the bone | STOP",
        "dunno | STOP",
        "next | STOP",
        "in the muscle beside it | NONE",
        "beside the spine | NONE",
        "the left side | NONE",
      })
  void asksWhereInTheMiddleOfTheBack(String answer, Level level) {
    String report = "i get pain in the middle of my back";

    assertThat(verdict(report).level()).isEqualTo(Level.ASK);
    assertThat(verdict(report + " >> " + answer).level()).isEqualTo(level);
  }

  @ParameterizedTest
  @MethodSource("noise")
  void readsAnythingAtAll(String noise) {
    assertThat(verdict(noise)).isNotNull();
  }

  private static String variant(String message, Random random) {
    List<UnaryOperator<String>> changes =
        List.of(
            text -> text.toLowerCase(Locale.ROOT),
            text -> text.toUpperCase(Locale.ROOT),
            text -> text.replace("'", "\u2019"),
            text -> text.replace(" ", "  "),
            text -> FILLERS.get(random.nextInt(FILLERS.size())) + ", " + text,
            text -> text + " " + ".".repeat(1 + random.nextInt(3)),
            text -> text + ", thanks",
            text -> text + " \uD83D\uDE4F");
    return changes.get(random.nextInt(changes.size())).apply(message);
  }

  private static Stream<String> noise() {
    List<String> pieces =
        List.of(
            "no ", "not", "(", ",", " pain", "my ", "\u200b", "\uD83D", "8/10", "\n", "?", "é",
            "fell ", "years", "$", "#", "\u202e", "knot ", "-", "'");
    Random random = new Random(7);
    return IntStream.range(0, 400)
        .mapToObj(i -> {
          StringBuilder noise = new StringBuilder();
          random
              .ints(1 + random.nextInt(30), 0, pieces.size())
              .forEach(piece -> noise.append(pieces.get(piece)));
          return noise.toString();
        });
  }

  private static Verdict verdict(String message) {
    Screened screened = new Screened(Verdict.CLEAR, Facts.NONE);
    int turn = 0;
    for (String said : message.split(" >> ", -1)) {
      turn++;
      screened = SCREEN.screen(screened.facts(), LEXICON.read(said), NOW, turn);
    }
    return screened.verdict();
  }

  private static List<String> rules(Verdict verdict) {
    return verdict.findings().stream().map(finding -> finding.rule().id()).toList();
  }

  private static String rule(String line) {
    return line.substring(0, line.indexOf(" | "));
  }

  private static String message(String line) {
    return line.substring(line.indexOf(" | ") + 3);
  }

  private static Stream<String> stopped() {
    return lines("stopped.txt");
  }

  private static Stream<String> spared() {
    return lines("spared.txt");
  }

  private static Stream<String> lines(String file) {
    try (InputStream in = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
