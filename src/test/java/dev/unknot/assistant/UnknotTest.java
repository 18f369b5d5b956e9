package dev.unknot.assistant;

import static dev.unknot.assistant.Grounded.assertGrounded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unknot.answer.Citation;
import dev.unknot.conversation.Conversation;
import dev.unknot.conversation.Exchange;
import dev.unknot.conversation.Reply;
import dev.unknot.json.ReplyJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The assistant over the project's own corpus. */
class UnknotTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-04T15:00:00Z"), ZoneOffset.UTC);
  private static final Path SEEDS = Path.of("../shared/seeds");
  private static final Unknot UNKNOT = open(Path.of("corpus"));

  static final List<String> MESSAGES =
      List.of(
          "is soreness after tennis ball normal",
          "how long should i hold a tight spot",
          "how often should i roll my calves",
          "which ball is best for my foot",
          "can i roll over my spine",
          "why does my back crack on the roller",
          "what is the capital of france",
          "does ibuprofen help",
          "wie lange soll ich die verspannung massieren",
          "hello",
          "thanks",
          "it hurts right on my spine",
          "i pulled my hamstring yesterday",
          "i pulled my calf",
          "i have had a knot for three weeks, how do i roll it",
          "\uD83D\uDE2D\uD83D\uDE2D",
          "...",
          "AND OR NOT (spine \"back/neck",
          "+foot -calf title:spine^2 knot~1 [a TO b]");

  @Test
  void urgesNobodyOnWhoMustTakeCare() {
    String question = "how much pressure for the foot?";
    assertThat(UNKNOT.ask(question).words().text()).contains("tons of pressure");

    Reply cautioned = UNKNOT.ask("i have had a knot for three weeks. " + question);
    assertThat(cautioned).isInstanceOf(Reply.Cautioned.class);
    assertThat(cautioned.words().text()).doesNotContain("tons of pressure");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          is it normal to be sore after the tennis ball | Yes.
          does rolling improve sleep                    | It may.
          is a bed fine?                                | No.
          how long should i hold one spot               | The articles differ on this:
          """)
  void leadsWithWhatThePassagesBearOut(String question, String lead) {
    assertThat(UNKNOT.ask(question).words().text()).startsWith(lead);
  }

  @Test
  void givesEachPositionWithItsCitation() {
    Reply reply = UNKNOT.ask("how long should i hold one spot");

    assertThat(reply.differences())
        .singleElement()
        .satisfies(difference -> {
          assertThat(difference.about()).isEqualTo("how long");
          assertThat(difference.positions())
              .hasSizeGreaterThan(1)
              .allMatch(position -> reply.words().text().contains(position.text()))
              .allMatch(position -> !position.citations().isEmpty());
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how do i untie a knot in a rope",
        "my tire pressure is low what do i do",
        "how do i roll over my 401k",
        "which tennis racket should i buy",
        "combien de minutes par jour pour la voûte plantaire"
      })
  void abstainsWhereOnlyWordsAreShared(String question) {
    assertThat(UNKNOT.ask(question)).isInstanceOf(Reply.Abstained.class);
  }

  @ParameterizedTest
  @FieldSource("MESSAGES")
  void saysNothingThatIsNotInTheDocuments(String message) {
    assertGrounded(UNKNOT.ask(message), UNKNOT.corpus());
  }

  @Test
  void saysTheSameByteForByte() {
    Unknot other = open(Path.of("corpus"));

    for (String message : MESSAGES) {
      assertThat(ReplyJson.write("a", 1, other.ask(message)))
          .isEqualTo(ReplyJson.write("a", 1, UNKNOT.ask(message)))
          .isEqualTo(ReplyJson.write("a", 1, UNKNOT.ask(message)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "is soreness after tennis ball normal,tennis-ball-upper-back",
    "how do i massage my quads with a ball,massage-ball-exercises",
  })
  void answersFromTheDocumentThatSaysIt(String question, String document) {
    assertThat(UNKNOT.ask(question).words().citations())
        .first()
        .extracting(Citation::document)
        .isEqualTo(document);
  }

  @ParameterizedTest
  @CsvSource({
    "it hurts right on my spine when i roll,spine-pain,foam-rolling-upper-back",
    "my back cracks and it hurts,noise-with-pain,foam-rolling-upper-back",
    "the pain is unbearable,too-much-pain,foam-rolling-upper-back",
    "i pulled my hamstring yesterday,fresh-injury,foam-rolling-upper-back",
    "i've had this knot for years,long-standing-knot,tennis-ball-upper-back",
  })
  void stopsAndCitesTheBasis(String message, String rule, String document) {
    assertStop(UNKNOT, message, rule, document);
  }

  @ParameterizedTest
  @CsvSource({
    "it hurts right on my spine when i roll,spine-pain,004_0c5762f3a386ba45",
    "my back cracks and it hurts,noise-with-pain,004_0c5762f3a386ba45",
    "the pain is unbearable,too-much-pain,004_0c5762f3a386ba45",
    "i pulled my hamstring yesterday,fresh-injury,004_0c5762f3a386ba45",
  })
  void stopsAndCitesTheBasisInTheOriginals(String message, String rule, String document) {
    assumeTrue(Files.isDirectory(SEEDS), "the originals are not at " + SEEDS.toAbsolutePath());

    assertStop(open(SEEDS), message, rule, document);
  }

  @Test
  void stopsWithoutACitationWhereNoDocumentSaysTheBasis(
      @org.junit.jupiter.api.io.TempDir Path folder) throws java.io.IOException {
    Files.writeString(folder.resolve("sheet.md"), "# Calves\n\nRoll the calf with a ball.\n");

    Reply reply = open(folder).ask("it hurts right on my spine when i roll");

    assertThat(reply).isInstanceOf(Reply.Stopped.class);
    assertThat(reply.words().citations()).isEmpty();
  }

  @Test
  void showsTheWordsThatStopped() {
    String message = "Hello! It hurts right on my spine.";

    assertThat(UNKNOT.ask(message).safety().orElseThrow().evidence())
        .isNotEmpty()
        .allSatisfy(evidence -> {
          assertThat(evidence.turn()).isEqualTo(1);
          assertThat(evidence.span().of(message)).isEqualTo(evidence.text());
        })
        .extracting(Reply.Evidence::text)
        .contains("hurts", "spine");
  }

  @ParameterizedTest
  @CsvSource({
    "what is the capital of france,out-of-scope",
    "can i take ibuprofen for it,medical",
    "wie lange soll ich die verspannung massieren,language",
  })
  void abstainsWithAReason(String message, String reason) {
    assertThat(UNKNOT.ask(message))
        .isInstanceOfSatisfying(
            Reply.Abstained.class,
            reply -> {
              assertThat(reply.reason()).isEqualTo(reason);
              assertThat(reply.suggestions()).isNotEmpty();
              assertThat(reply.safety()).isEmpty();
            });
  }

  @Test
  void asksWhenAnInjuryHappened() {
    assertThat(UNKNOT.ask("i pulled my calf"))
        .isInstanceOfSatisfying(
            Reply.Clarifying.class,
            reply -> {
              assertThat(reply.suggestions()).isNotEmpty();
              assertThat(reply.safety().orElseThrow().level()).isEqualTo("ask");
            });
  }

  @Test
  void leadsWithAWarningForAKnotOfSomeWeeks() {
    assertThat(UNKNOT.ask("i have had a knot in my upper back for three weeks, how do i roll it"))
        .isInstanceOfSatisfying(
            Reply.Cautioned.class,
            reply -> assertThat(reply.note().rule()).isEqualTo("long-standing-knot"));
  }

  @Test
  void countsTurnsAndLeavesTheConversationHandedInAlone() {
    Conversation start = UNKNOT.start();

    Exchange first = UNKNOT.reply(start, "hello");
    Exchange second = UNKNOT.reply(first.conversation(), "thanks");

    assertThat(start.turns()).isZero();
    assertThat(first.conversation().turns()).isEqualTo(1);
    assertThat(second.conversation().turns()).isEqualTo(2);
    assertThat(second.conversation().id()).isEqualTo(start.id());
    assertThat(UNKNOT.start().id()).isNotEqualTo(start.id()).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t"})
  void refusesAMessageWithoutWords(String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UNKNOT.ask(message))
        .withMessageContaining("empty");
  }

  @Test
  void readsAMessageUpToTheLimitAndNamesTheLimitBeyond() {
    String longest = "roll ".repeat(800);

    assertThat(longest).hasSize(Unknot.LONGEST_MESSAGE);
    assertThat(UNKNOT.ask(longest)).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UNKNOT.ask(longest + "x"))
        .withMessageContaining("4001")
        .withMessageContaining("4000");
  }

  private static void assertStop(Unknot unknot, String message, String rule, String document) {
    Reply reply = unknot.ask(message);

    assertGrounded(reply, unknot.corpus());
    assertThat(reply).isInstanceOf(Reply.Stopped.class);
    assertThat(reply.safety().orElseThrow().rule()).isEqualTo(rule);
    assertThat(reply.safety().orElseThrow().clears()).isNotBlank();
    assertThat(reply.words().citations())
        .singleElement()
        .extracting(Citation::document)
        .isEqualTo(document);
  }

  private static Unknot open(Path corpus) {
    return Unknot.open(new Settings(corpus, Path.of("prompts"), CLOCK));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          how long do i work on each part of my calf and is it normal to be sore after? | 10 to 20 seconds | Yes.
          How often should I do the calf? And how long for each section? | few times a week | 10 to 20 seconds
          how long and how often do i roll my calves | 10 to 20 seconds | few times a week
          which ball is best for feet, and is soreness afterwards normal | spiky | not used to
          """)
  void answersEachQuestionOfAMessage(String message, String first, String second) {
    Reply reply = UNKNOT.ask(message);

    assertThat(reply).isInstanceOf(Reply.Answered.class);
    assertThat(reply.words().text().split("\n\n"))
        .satisfiesExactly(
            one -> assertThat(one).contains(first), other -> assertThat(other).contains(second));
  }

  @Test
  void answersNeitherByHalvesWhereOneOfTwoQuestionsIsNotAnswered() {
    Reply reply = UNKNOT.ask("how long do i work on each part of my calf and who won the football");

    assertThat(reply.words().text()).doesNotContain("\n\n");
  }
}
