package dev.unknot.corpus;

import static dev.unknot.corpus.Documents.lines;
import static dev.unknot.corpus.Documents.markdown;
import static dev.unknot.corpus.Documents.plain;
import static dev.unknot.corpus.Documents.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.corpus.Passage.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

  @Test
  void readsWhatAnItemNamesAsItsHeading() {
    Document document =
        plain(
            "Stretching the shin",
            "",
            "Common Errors",
            "",
            "\u2022 Bouncing on the shin. Keep still instead.",
            "",
            "\u2022 Not warming up first. Walk a little. Then begin.",
            "",
            "\u2022 Wrong shoes. They tilt the foot.");

    assertThat(lines(document))
        .containsExactly(
            "Common Errors > Bouncing on the shin | ITEM 1 | Keep still instead.",
            "Common Errors > Not warming up first | ITEM 2 | Walk a little.",
            "Common Errors > Not warming up first | ITEM 2 | Then begin.",
            "Common Errors > Wrong shoes | ITEM 3 | They tilt the foot.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hold the shin. Then let go.",
        "Bring the shin up. Then let go.",
        "Resting the shin is best. Then let go.",
        "Breathing out, lift the shin. Then let go.",
        "Bouncing on the shin.",
        "Bouncing on the shin! Then let go."
      })
  void leavesAListWholeInWhichOneItemOpensWithASentence(String item) {
    Document document = plain("Sheet", "", "- Rocking the heel. Keep still.", "", "- " + item);

    assertThat(texts(document)).hasSizeGreaterThan(2).contains("Rocking the heel.");
  }

  @Test
  void givesASentenceTheTwoBeforeItInItsParagraph() {
    Document document =
        plain("Sheet", "", "Sit down. Roll the shin. Rest. Repeat this twice.", "", "Stand up.");

    assertThat(document.passages())
        .extracting(Passage::context)
        .containsExactly("", "Sit down.", "Sit down. Roll the shin.", "Roll the shin. Rest.", "");
  }

  @Test
  void takesEachSentenceOfACuratedTextAlone() {
    Document document =
        markdown("---", "title: Sheet", "---", "", "## Shin", "", "Roll the shin. Repeat this.");

    assertThat(document.passages()).extracting(Passage::context).containsOnly("");
  }

  @Test
  void claimsNoQuestionAndNoPleasantry() {
    Document document =
        plain(
            "Shins",
            "",
            "Do your shins hurt? You are welcome here. Thanks for asking!",
            "",
            "Roll the shin.");

    assertThat(texts(document, Voice.AUTHOR)).containsExactly("Roll the shin.");
  }
}
