package dev.unknot.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.conversation.Conversation;
import dev.unknot.conversation.Exchange;
import dev.unknot.conversation.Reply;
import dev.unknot.json.ConversationJson;
import dev.unknot.routine.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations of several turns. */
class TalkTest {

  private static final Unknot UNKNOT =
      Unknot.open(
          new Settings(
              Path.of("corpus"),
              Path.of("prompts"),
              Clock.fixed(Instant.parse("2026-03-04T15:00:00Z"), ZoneOffset.UTC)));

  /** What a state may weigh, the transcript apart. */
  private static final int MOST_BYTES = 64 * 1024;

  private static final List<String> SAID =
      List.of(
          "hi",
          "how long do i roll my calves",
          "and the neck?",
          "why?",
          "my back",
          "2",
          "the lower one",
          "both",
          "neither",
          "yes",
          "how long",
          "what else",
          "tell me more",
          "says who?",
          "are you sure",
          "which is right?",
          "which articles do you know?",
          "with a roller instead?",
          "no wait, the mid back",
          "who won the world cup",
          "and the stock market?",
          "is soreness after tennis ball normal",
          "i pulled my calf",
          "it hurts right on my spine",
          "a knot in my neck since three weeks, how do i roll it",
          "take me through the calves",
          "start the quads routine",
          "routine for shoulders and chest",
          "next",
          "done",
          "go back",
          "say that again",
          "skip",
          "go to step 3",
          "step 99",
          "last step",
          "how many steps are left",
          "start the timer",
          "how much time is left",
          "pause",
          "resume",
          "stop",
          "continue",
          "start over",
          "other side",
          "easier",
          "it hurts",
          "how do i finish this step",
          "it's gone now",
          "that was the other side",
          "?!",
          "ok",
          "x".repeat(4_000),
          "calf ".repeat(800));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          how long do i roll my calves | and the foot?        | at least 5 minutes
          how long do i roll my calves | no, the glutes       | up to 30 seconds
          how do i do my lower back    | no wait, the mid back | horizontally
          how do i roll my foot        | and if i'd like it cold | freezer
          how long?                    | my calves            | 10 to 20 seconds
          my back                      | the lower one        | lower back
          how do i roll my calves      | how long for the foot | at least 5 minutes
          how do i roll my foot        | says who?            | Massage ball exercises, by body part
          """)
  void readsAMessageInTheLightOfTheOneBefore(String first, String second, String told) {
    Reply reply = last(first, second);

    assertThat(reply).isInstanceOf(Reply.Answered.class);
    assertThat(reply.words().text()).contains(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"and the stock market?", "and for my cat?", "what's bitcoin at"})
  void aTopicMakesNothingElseAnswerable(String message) {
    assertThat(last("how long do i roll my calves with a lacrosse ball", message))
        .isInstanceOf(Reply.Abstained.class);
  }

  @Test
  void asksWhereThereIsNothingToPointBackTo() {
    assertThat(last("how long?")).isInstanceOf(Reply.Clarifying.class);
    assertThat(last("what is the capital of france", "how long?"))
        .isInstanceOf(Reply.Clarifying.class);
  }

  @Test
  void answersAnotherQuestionInPlaceOfItsOwn() {
    assertThat(last("my back", "how long do i roll my calves").words().text())
        .contains("10 to 20 seconds");
  }

  @Test
  void aChoiceIsScreenedAsWhatItStandsFor() {
    Reply reply = last("i pulled my calf", "the first one");

    assertThat(reply).isInstanceOf(Reply.Stopped.class);
    assertThat(reply.safety().orElseThrow().evidence())
        .filteredOn(evidence -> evidence.turn() == 2)
        .allSatisfy(evidence -> assertThat(evidence.text()).isEqualTo("the first one"));
  }

  @Test
  void takesUpTheQuestionThatSafetyPutOff() {
    assertThat(last("i pulled my calf, how long should i roll it", "3").words().text())
        .contains("10 to 20 seconds");
  }

  @Test
  void namesTheArticles() {
    assertThat(last("which articles do you know?").words().text())
        .contains(UNKNOT.corpus().documents().stream().map(each -> each.title()).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noOrderOfMessagesBreaksAConversation(long seed) {
    Random random = new Random(seed);
    Conversation conversation = UNKNOT.start();
    for (int turn = 1; turn <= 1_000; turn++) {
      Exchange exchange = UNKNOT.reply(conversation, SAID.get(random.nextInt(SAID.size())));
      conversation = exchange.conversation();
      String state = ConversationJson.write(conversation);

      assertThat(conversation.turns()).isEqualTo(turn);
      assertThat(ConversationJson.read(state)).isEqualTo(conversation);
      assertThat(state.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
      assertThat(exchange.reply().words().claims())
          .allSatisfy(claim -> assertThat(claim.citations()).isNotEmpty());
      exchange
          .reply()
          .routine()
          .ifPresent(
              at -> assertThat(at.session().step()).isBetween(1, at.routine().steps().size()));
      if (exchange.reply() instanceof Reply.Stopped) {
        assertThat(conversation.routine().stream()).noneMatch(Session::active);
      }
      if (exchange.reply() instanceof Reply.Answered) {
        assertThat(exchange.reply().words().claims()).isNotEmpty();
      }
    }
  }

  private static Reply last(String... messages) {
    Conversation conversation = UNKNOT.start();
    Reply reply = null;
    for (String message : messages) {
      Exchange exchange = UNKNOT.reply(conversation, message);
      conversation = exchange.conversation();
      reply = exchange.reply();
    }
    return Objects.requireNonNull(reply);
  }
}
