package dev.unknot.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.language.Wording;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Reading;
import dev.unknot.safety.Verdict.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule against its own examples, which are declared with it. */
class RulesTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 3, 4, 15, 0, 0, 0, ZoneOffset.UTC);
  private static final Rules RULES = Rules.load();
  private static final Screen SCREEN = new Screen(RULES);

  private static final Lexicon LEXICON = Lexicon.load();
  private static final Wording WORDING = Wording.read(Path.of("prompts"));
  private static final List<String> LEVELS =
      Stream.of(Level.values()).filter(level -> level != Level.NONE).map(Level::id).toList();

  @Test
  void areTheOnesOfTheDocuments() {
    assertThat(RULES.all())
        .extracting(Rule::id)
        .contains(
            "spine-pain", "noise-with-pain", "too-much-pain", "fresh-injury", "long-standing-knot");
  }

  @Test
  void standInTheTableOfTheReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    assertThat(readme.lines().filter(line -> line.startsWith("| `") && line.endsWith(" |")))
        .filteredOn(line -> LEVELS.contains(line.split(" \\| ", -1)[1]))
        .extracting(line -> line.split(" \\| ", -1)[0] + " " + line.split(" \\| ", -1)[1])
        .containsExactlyInAnyOrderElementsOf(
            RULES.all().stream()
                .map(rule -> "| `" + rule.id() + "` " + rule.level().id())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void haveTheirWordingAndABasis(Rule rule) {
    for (String part : List.of("stop", "next", "clears")) {
      assertThat(WORDING.text("safety." + part + "." + rule.id())).isNotBlank();
    }
    assertThat(rule.basis().concepts().isEmpty()).isEqualTo(rule.reference().isPresent());
    assertThat(rule.clears().isEmpty()).isEqualTo(rule.level() == Level.EMERGENCY);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void haveExamplesBothWays(Rule rule) {
    assertThat(rule.looksFor()).isNotEmpty();
    assertThat(rule.fires()).hasSizeGreaterThanOrEqualTo(8).doesNotHaveDuplicates();
    assertThat(rule.spares()).hasSizeGreaterThanOrEqualTo(8).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void lookForConceptsThatExist(Rule rule) {
    Stream<String> named =
        Stream.concat(
            rule.looksFor().stream()
                .flatMap(pattern ->
                    Stream.concat(pattern.concepts().stream(), pattern.unless().stream())),
            rule.basis().concepts().stream());

    assertThat(
            named
                .flatMap(ids -> Stream.of(ids.split("\\|", -1)))
                .map(id -> id.replace("=", ""))
                .filter(id -> LEXICON.concepts().stream().noneMatch(each -> each.is(id))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fires")
  void hold(String rule, String message) {
    assertThat(held(message)).contains(rule);
    assertThat(screen(message).level().stops()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("spares")
  void doNotHold(String rule, String message) {
    assertThat(held(message)).doesNotContain(rule);
  }

  @ParameterizedTest
  @MethodSource("fires")
  void holdHoweverTheMessageIsDressed(String rule, String message) {
    for (UnaryOperator<String> dress : dresses()) {
      String dressed = dress.apply(message);

      assertThat(held(dressed)).as(dressed).contains(rule);
    }
  }

  @ParameterizedTest
  @MethodSource("fires")
  void holdUnderSeveralDressesAtOnce(String rule, String message) {
    Random random = new Random(message.hashCode());
    List<UnaryOperator<String>> dresses = dresses();
    for (int i = 0; i < 5; i++) {
      String dressed = message;
      for (int j = 0; j < 3; j++) {
        dressed = dresses.get(random.nextInt(dresses.size())).apply(dressed);
      }

      assertThat(held(dressed)).as(dressed).contains(rule);
    }
  }

  private static List<UnaryOperator<String>> dresses() {
    return List.of(
        text -> text.toUpperCase(Locale.ROOT),
        text -> Character.toUpperCase(text.charAt(0)) + text.substring(1),
        text -> text + ".",
        text -> text + "!!!",
        text -> text + " ...",
        text -> text + " please",
        text -> text + " thanks",
        text -> "hi, " + text,
        text -> "well " + text,
        text -> "hey so " + text,
        text -> "um, " + text,
        text -> "ok. " + text,
        text -> "  " + text + "\n",
        text -> text.replace(" ", "  "),
        text -> text.replace(" ", "\u00a0"),
        text -> text.replace('\'', '\u2019'),
        text -> text + " \uD83D\uDE2D");
  }

  private static List<String> held(String message) {
    return screen(message).findings().stream().map(Finding::rule).map(Rule::id).toList();
  }

  private static Verdict screen(String message) {
    Reading reading = LEXICON.read(message);
    return SCREEN.screen(Facts.NONE, reading, NOW, 1).verdict();
  }

  private static Stream<Rule> rules() {
    return RULES.all().stream();
  }

  private static Stream<Arguments> fires() {
    return rules()
        .flatMap(rule -> rule.fires().stream().map(each -> Arguments.of(rule.id(), each)));
  }

  private static Stream<Arguments> spares() {
    return rules()
        .flatMap(rule -> rule.spares().stream().map(each -> Arguments.of(rule.id(), each)));
  }
}
