package dev.unknot.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.lexicon.Mention.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a concept of a message is to be taken. */
class ContextTest {

  private static final Lexicon LEXICON = Lexicon.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pain       | i don't have pain
          pain       | there was never pain in my calf
          pain       | without any pain at all
          pain       | neither pain nor cracking
          noise      | neither pain nor cracking
          soreness   | my calf isn't sore
          knot       | i have no knot in my calf
          knot       | not a knot
          knot       | the knot is gone
          knot       | my knot went away
          tightness  | no tightness or soreness
          soreness   | no tightness or soreness
          soreness   | no tightness, soreness
          tenderness | no tightness, soreness or tenderness
          """)
  void isNegated(String concept, String message) {
    assertThat(status(concept, message).negated()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pain     | my calf hurts
          pain     | not my shoulder but my calf hurts
          pain     | not only my calf hurts
          pain     | i can't feel my leg and it hurts
          pain     | the pain hasn't gone away
          pain     | i don't know why my back hurts
          pain     | no idea why it hurts
          pain     | no, my calf hurts
          pain     | i don't roll because it hurts
          pain     | it's not just a bit of pain
          pain     | the knot is gone but my calf hurts
          soreness | no tightness, but it is sore
          soreness | no tightness. sore though
          pain     | isn't pain normal
          pain     | can't stand the pain
          """)
  void isAffirmed(String concept, String message) {
    assertThat(status(concept, message).negated()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pain         | i had back pain last year
          knot         | i used to have a knot
          knot         | in the past i had a knot
          injury-event | i broke and sprained it ten years ago
          wrench       | i pulled my calf three weeks ago
          soreness     | my shoulder was sore, fine now
          wrench       | i pulled my calf and it has healed
          """)
  void isPast(String concept, String message) {
    assertThat(status(concept, message).past()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wrench | i pulled my calf yesterday
          wrench | i pulled my calf two days ago
          pain   | it still hurts from years ago
          pain   | the pain started three weeks ago
          pain   | my calf hurts
          wrench | i pulled my calf and it has not healed
          """)
  void isPresent(String concept, String message) {
    assertThat(status(concept, message).past()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pain   | if my spine hurts what do i do
          pain   | what if it hurts
          wrench | what if i pull a muscle
          pain   | does it hurt
          pain   | can rolling hurt the spine
          pain   | in case of pain
          pain   | rolling might hurt
          pain   | i am worried about pain
          pain   | how to prevent pain
          """)
  void isHypothetical(String concept, String message) {
    assertThat(status(concept, message).hypothetical()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pain | why does my spine hurt
          pain | is it normal that my calf hurts
          pain | my calf hurts, can i roll
          pain | it hurts when i roll
          pain | i rolled and it hurt
          """)
  void isReported(String concept, String message) {
    assertThat(status(concept, message).hypothetical()).isFalse();
    assertThat(status(concept, message).reported()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          knot | my mum has a knot
          pain | a friend has pain in the calf
          fall | my friend fell
          pain | the reader had pain
          pain | my client gets pain
          """)
  void isSomebodyElses(String concept, String message) {
    assertThat(status(concept, message).other()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pain | i have pain
          pain | my friend says my calf hurts
          knot | my mum rolls but i have a knot
          """)
  void isTheSpeakersOwn(String concept, String message) {
    assertThat(status(concept, message).other()).isFalse();
  }

  @Test
  void isPlainForWordsThatTellHowToTakeOthers() {
    assertThat(LEXICON.read("if not my mum, how long ago did it hurt").mentions())
        .filteredOn(mention ->
            switch (mention.concept().kind()) {
              case CUE, FILLER, ASPECT, MOVE -> true;
              case PART, TOOL, THING, SYMPTOM, INJURY, ACT, EFFECT, SITUATION, FOREIGN -> false;
            })
        .isNotEmpty()
        .allMatch(mention -> mention.status().equals(Status.PLAIN));
  }

  private static Status status(String concept, String message) {
    List<Mention> mentions = LEXICON.read(message).mentions(concept).toList();
    assertThat(mentions).as("%s in: %s", concept, message).isNotEmpty();
    return mentions.getLast().status();
  }
}
