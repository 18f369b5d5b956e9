package dev.unknot.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.lexicon.Clause.Mood;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {

  private static final Lexicon LEXICON = Lexicon.load();

  /** A bar marks each cut. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "my calf is tight",
        "my calf is tight.|how long should i roll",
        "my calf is tight,|but my shoulder hurts",
        "i rolled my calf|and it hurts",
        "pain and soreness",
        "my calf hurts|because the ball was hard",
        "it hurts|if i press",
        "it hurts\nhow long should i rest",
        "roll for 10-20 seconds",
        "it hurts -|is that normal",
        "my calf (|the left one)|hurts",
      })
  void areCutWhereAnotherThingIsSaid(String marked) {
    List<String> expected = List.of(marked.split("[|\n]", -1));
    String text = marked.replace("|", " ");
    Reading reading = LEXICON.read(text);

    assertThat(reading.clauses())
        .extracting(clause -> reading.span(clause.from(), clause.to()).of(text))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          my calf hurts                           | STATEMENT
          roll the calf slowly                    | STATEMENT
          how long should i hold                  | QUESTION
          how long should i hold?                 | QUESTION
          why is it sore                          | QUESTION
          which ball is best                      | QUESTION
          please tell me how often                | QUESTION
          so why is it sore                       | QUESTION
          is it normal                            | YES_NO
          does it hurt                            | YES_NO
          should i roll over bones                | YES_NO
          so can it hurt                          | YES_NO
          isn't my calf sore                      | YES_NO
          can't i roll on it                      | YES_NO
          can't roll on it                        | STATEMENT
          don't have any pain                     | STATEMENT
          my calf hurts?                          | YES_NO
          if it hurts                             | CONDITION
          what if it hurts                        | CONDITION
          in case it hurts                        | CONDITION
          """)
  void haveAMood(String text, Mood mood) {
    assertThat(LEXICON.read(text).clauses())
        .singleElement()
        .extracting(Clause::mood)
        .isEqualTo(mood);
  }

  @Test
  void countSentences() {
    Reading reading = LEXICON.read("it hurts, a lot. why? tell me");

    assertThat(reading.clauses()).extracting(Clause::sentence).containsExactly(0, 0, 1, 2);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void holdEveryTokenOnce(String message) {
    Reading reading = LEXICON.read(message);

    int at = 0;
    int sentence = 0;
    for (Clause clause : reading.clauses()) {
      assertThat(clause.from()).isEqualTo(at);
      assertThat(clause.to()).isGreaterThan(at);
      assertThat(clause.sentence()).isGreaterThanOrEqualTo(sentence);
      at = clause.to();
      sentence = clause.sentence();
    }
    assertThat(at).isEqualTo(reading.tokens().size());
    for (Mention mention : reading.mentions()) {
      assertThat(reading.clauseOf(mention.from())).isEqualTo(mention.clause());
    }
  }

  private static List<String> messages() {
    return List.of(
        "",
        "?!",
        ",,,;;",
        "and or but if",
        "it hurts, a lot. why?\n\ntell me - please (now) and i will stop",
        "\uD83D\uDE2D... ouch! if i roll, it clicks; should i stop",
        "next to my spine, not on it and she says so");
  }
}
