package dev.unknot.conversation;

import dev.unknot.answer.Answerer;
import dev.unknot.answer.Grounding;
import dev.unknot.answer.phrasing.Phrasing;
import dev.unknot.conversation.Stage.Outcome;
import dev.unknot.language.Wording;
import dev.unknot.routine.Moves;
import dev.unknot.routine.Routines;
import dev.unknot.safety.Screen;
import dev.unknot.understanding.Understanding;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;

/**
 * Answers one message. It passes the stages in order until one replies. Safety stands before all
 * that looks anything up, so that a stop reaches nothing else.
 */
public final class Turn {

  private final Understanding understanding;
  private final RoutineStage routines;
  private final List<Stage> stages;

  public Turn(
      Understanding understanding,
      Screen screen,
      Bases bases,
      Answerer answerer,
      Phrasing phrasing,
      Supplier<Routines> routines,
      Moves moves,
      RoutineText routineText,
      Grounding grounding,
      Wording wording) {
    Voice voice = new Voice(wording, grounding);
    this.understanding = understanding;
    this.routines = new RoutineStage(understanding, routines, moves, routineText, voice);
    this.stages =
        List.of(
            new ChoiceStage(understanding, voice),
            new SafetyStage(understanding, screen, bases, voice),
            this.routines,
            new SourcesStage(understanding, answerer, voice),
            new SmalltalkStage(understanding, voice),
            new MoreStage(understanding, answerer, voice),
            new ClarifyStage(understanding, answerer, voice),
            new AnswerStage(understanding, answerer, bases, phrasing, voice));
  }

  /**
   * Takes one turn.
   *
   * @param now when the message was said
   */
  public Exchange take(Conversation conversation, String message, ZonedDateTime now) {
    Moment moment = new Moment(conversation.next(), understanding.read(message), now);
    for (Stage stage : stages) {
      switch (stage.take(moment)) {
        case Outcome.Said said -> {
          return routines.afterwards(
              new Exchange(said.conversation(), said.reply()), now.toInstant());
        }
        case Outcome.GoesOn on -> moment = on.moment();
      }
    }
    throw new IllegalStateException("turn: no stage replied (expected: the last always does)");
  }

  /** The conversation where the person was shown this text, one of ours, kept by somebody else. */
  public Conversation shown(Conversation conversation, String text) {
    return routines.shown(conversation, text);
  }
}
