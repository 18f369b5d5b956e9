package dev.unknot.routine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.lexicon.Lexicon;
import dev.unknot.routine.Move.Act;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages do in a running routine. */
class MovesTest {

  private static final Lexicon LEXICON = Lexicon.load();
  private static final Moves MOVES = new Moves(LEXICON);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          next step please                  | NEXT
          Awesome. I've got that done. What's next? | NEXT
          um, nxt stp pls                   | NEXT
          could you give me the next instruction | NEXT
          let's keep going                  | CONTINUE
          wait, go back                     | BACK
          what was the previous step        | BACK
          and next                          | NEXT
          next please and thank you         | NEXT
          but go back                       | BACK
          what all will i need              | NEEDS
          can you go back                   | BACK
          sorry, i didn't hear you          | REPEAT
          can you repeat the step           | REPEAT
          what?                             | REPEAT
          repeat step 3                     | GO_TO
          the third step please             | GO_TO
          take me to the final step         | LAST
          let's start from scratch          | RESTART
          give me a minute                  | PAUSE
          wait I'm not done                 | PAUSE
          pick up where we left off         | RESUME
          get me out of here                | STOP
          i'm done for today                | STOP
          please cancel                     | STOP
          please set a 20 second timer      | TIMER_START
          i don't need the timer anymore    | TIMER_STOP
          how long is left on the timer     | TIMER_LEFT
          how many more steps               | COUNT
          which step am i on                | WHERE
          how long does this step take      | HOW_LONG
          what tools do i need              | NEEDS
          list the ingredients              | NEEDS
          can you explain that              | DETAILS
          i don't understand                | DETAILS
          read me all the steps             | ALL
          switch sides                      | OTHER_SIDE
          make it easier                    | EASIER
          more pressure                     | HARDER
          why this step                     | WHY
          yep sounds good                   | YES
          no thanks                         | NO
          """)
  void areToldByTheirWords(String message, Act act) {
    assertThat(MOVES.of(LEXICON.read(message))).map(Move::act).contains(act);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how do i finish this step",
        "how do i stop the ball slipping",
        "should it click?",
        "when should i stop",
        "wait, how hard should i press",
        "does it matter which leg goes first",
        "can i use a golf ball instead",
        "is the next step going to hurt my knee",
        "what kind of ball should i use",
        "what temperature should the oven be",
        "my back is tight",
        "thanks"
      })
  void areNoneWhereSomethingElseIsSaid(String message) {
    assertThat(MOVES.of(LEXICON.read(message))).isEmpty();
  }

  @Test
  void countTheStepsAndTheTime() {
    assertThat(MOVES.of(LEXICON.read("go back two steps"))).map(Move::number).contains(2);
    assertThat(MOVES.of(LEXICON.read("step number four"))).map(Move::number).contains(4);
    assertThat(MOVES.of(LEXICON.read("set a timer for ten minutes")).orElseThrow().time())
        .contains(Duration.ofMinutes(10));
  }
}
