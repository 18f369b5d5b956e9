package dev.unknot.assistant;

import static dev.unknot.assistant.Grounded.assertGrounded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.conversation.Conversation;
import dev.unknot.conversation.Exchange;
import dev.unknot.conversation.Reply;
import dev.unknot.conversation.Reply.Progress;
import dev.unknot.json.ConversationJson;
import dev.unknot.json.ReplyJson;
import dev.unknot.routine.Routine;
import dev.unknot.routine.Session;
import dev.unknot.routine.Step;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Routines, guided by chat. */
class GuidedTest {

  private static final Unknot UNKNOT =
      Unknot.open(
          new Settings(
              Path.of("corpus"),
              Path.of("prompts"),
              Clock.fixed(Instant.parse("2026-03-04T15:00:00Z"), ZoneOffset.UTC)));

  private Conversation conversation = UNKNOT.start();

  static Collection<Routine> routines() {
    return UNKNOT.routines();
  }

  @ParameterizedTest
  @MethodSource("routines")
  void aRoutineRunsFromItsStartToItsEnd(Routine routine) {
    Reply reply = say("Start " + routine.title() + ", from " + routine.document().title());
    for (int number = 1; number <= routine.steps().size(); number++) {
      Step step = routine.step(number);
      assertThat(session(reply)).isInstanceOf(Session.Running.class);
      assertThat(session(reply).step()).isEqualTo(number);
      assertThat(reply.words().text()).contains(step.passages().getFirst().text());
      assertThat(reply.words().citations())
          .anyMatch(citation -> citation.quote().equals(step.passages().getLast().text()));
      reply = say("next");
    }
    assertThat(session(reply)).isInstanceOf(Session.Finished.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          take me through the calf routine  | calves
          walk me through the hamstrings    | hamstrings
          start the quads routine           | quads
          let's do glutes                   | glutes
          routine for my forearms           | forearms
          all i have is a foam roller       | foam-rolling-the-upper-back-step-by-step
          shoulders and chest routine       | shoulders+chest
          a routine for the hips at the wall | hips-at-the-wall
          """)
  void aWishStartsARoutine(String message, String id) {
    assertThat(session(say(message)).routine()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "take me through the neck",
        "routine for my chest",
        "routine pls",
        "what routines do you have",
        "which routines are there",
        "I have ten minutes"
      })
  void whatCanMeanSeveralAsksBack(String message) {
    assertThat(say(message))
        .isInstanceOfSatisfying(
            Reply.Clarifying.class, reply -> assertThat(reply.suggestions()).hasSizeBetween(2, 6));
    assertThat(conversation.routine()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"how do i roll my calves", "should i start with the calves"})
  void aQuestionStartsNothing(String message) {
    say(message);

    assertThat(conversation.routine()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          next                              | 4 | running
          ok what now                       | 4 | running
          gimme the next                    | 4 | running
          I'm finished with this one        | 4 | running
          what's after this                 | 4 | running
          ok. i've got that in place, next step please | 4 | running
          cn u go bak                       | 2 | running
          go back two                       | 1 | running
          say that again                    | 3 | running
          didn't catch it                   | 3 | running
          step 99                           | 6 | running
          skip to the end                   | 6 | running
          go to the second step             | 2 | running
          go back to the beginning          | 1 | running
          how many steps left               | 3 | running
          what do i need                    | 3 | running
          tell me more about this step      | 3 | running
          set a timer for ten minutes       | 3 | running
          hang on a sec                     | 3 | paused
          stop                              | 3 | stopped
          cancel the routine                | 3 | stopped
          how do i finish this step         | 3 | running
          should it click?                  | 3 | running
          how hard should i press here      | 3 | running
          no                                | 3 | running
          thanks                            | 3 | running
          """)
  void aMoveMovesAndNothingElseDoes(String message, int step, String state) {
    say("take me through the calf routine");
    say("next");
    say("next");

    Reply reply = say(message);

    assertThat(session(reply).step()).isEqualTo(step);
    assertThat(session(reply).state()).isEqualTo(state);
    assertGrounded(reply, UNKNOT.corpus());
  }

  @Test
  void whoLeavesComesBackToTheStep() {
    say("take me through the calf routine");
    say("step 4");
    say("stop");
    say("which ball should i use");

    assertThat(session(say("continue")).step()).isEqualTo(4);
  }

  @Test
  void theFirstAndTheLastStepAreTheEnds() {
    say("take me through the calf routine");

    assertThat(session(say("go back")).step()).isEqualTo(1);
    say("last step");
    assertThat(session(say("next"))).isInstanceOf(Session.Finished.class);
    assertThat(say("next").words().text()).contains("a few times a week");
  }

  @Test
  void aQuestionIsAnsweredAndLeadsBack() {
    say("take me through the calf routine");

    Reply reply = say("which ball is best for my foot");

    assertThat(reply.plain()).isInstanceOf(Reply.Answered.class);
    assertThat(reply.words().text()).endsWith("Say \u201cnext\u201d to go on.");
    assertThat(ReplyJson.write("c", 2, reply)).contains("\"kind\":\"answer\"", "\"routine\":{");
  }

  @Test
  void aStopEndsTheRoutineAndIsNotPassed() {
    say("take me through the calf routine");
    say("next");

    Reply reply = say("it hurts right on my spine");

    assertThat(reply.plain()).isInstanceOf(Reply.Stopped.class);
    assertThat(reply.words().text()).contains("step two");
    say("continue");
    assertThat(conversation.routine().orElseThrow().active()).isFalse();
  }

  @Test
  void aTimerRunsForTheTimeOfTheStep() {
    say("take me through the calf routine");
    say("step 6");

    assertThat(ReplyJson.write("c", 3, say("start the timer")))
        .contains(
            "\"timer\":{\"endsAt\":\"2026-03-04T15:00:20Z\",\"left\":20,\"state\":\"running\"}");
    assertThat(ReplyJson.write("c", 4, say("pause the timer"))).contains("\"state\":\"paused\"");
    assertThat(ReplyJson.write("c", 5, say("cancel the timer"))).doesNotContain("\"timer\":{");
  }

  @Test
  void nothingThatIsSaidBreaksASession() {
    List<String> messages =
        List.of(
            "next",
            "back",
            "again",
            "step 3",
            "step 99",
            "last step",
            "stop",
            "continue",
            "pause",
            "resume",
            "start over",
            "take me through the calf routine",
            "start the quads routine",
            "set a timer",
            "how much time is left",
            "stop the timer",
            "other side",
            "easier",
            "harder",
            "why",
            "what do i need",
            "show all steps",
            "how long",
            "yes",
            "no",
            "done",
            "how many steps left",
            "where am i",
            "which ball is best for my foot",
            "hello",
            "what is the capital of france",
            "it hurts right on my spine",
            "shoulders and chest routine",
            "go back two",
            "skip two steps",
            "tell me more",
            "asdf",
            "...",
            "routine pls");
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      Reply reply = say(messages.get(random.nextInt(messages.size())));
      assertGrounded(reply, UNKNOT.corpus());
      reply.routine().ifPresent(GuidedTest::assertSound);
      boolean stopped = reply.plain() instanceof Reply.Stopped;
      assertThat(stopped && conversation.routine().filter(Session::active).isPresent()).isFalse();
      String state = ConversationJson.write(conversation);
      assertThat(ConversationJson.read(state)).isEqualTo(conversation);
      assertThat(state.length()).isLessThan(64 * 1024);
    }
  }

  private static void assertSound(Progress progress) {
    Session session = progress.session();
    assertThat(session.step()).isBetween(1, progress.routine().steps().size());
    assertThat(session.routine()).isEqualTo(progress.routine().id());
    assertThat(session.state()).isIn("running", "paused", "finished", "stopped");
  }

  private Reply say(String message) {
    Exchange exchange = UNKNOT.reply(conversation, message);
    conversation = exchange.conversation();
    return exchange.reply();
  }

  private static Session session(Reply reply) {
    return reply.routine().orElseThrow().session();
  }
}
