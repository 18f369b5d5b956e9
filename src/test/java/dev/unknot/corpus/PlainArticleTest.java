package dev.unknot.corpus;

import static dev.unknot.corpus.Documents.headings;
import static dev.unknot.corpus.Documents.lines;
import static dev.unknot.corpus.Documents.plain;
import static dev.unknot.corpus.Documents.texts;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainArticleTest {

  @Test
  void readsTitleAndHeadingsThatBearNoMark() {
    Document document =
        plain(
            "Shin Care at Home",
            "",
            "Shins get tight.",
            "",
            "Common Errors",
            "",
            "Going too fast is one.",
            "",
            "How to do it:",
            "",
            "Sit down.");

    assertThat(document.title()).isEqualTo("Shin Care at Home");
    assertThat(document.source()).isEqualTo("sheet.txt");
    assertThat(lines(document))
        .containsExactly(
            " | SENTENCE 0 | Shins get tight.",
            "Common Errors | SENTENCE 0 | Going too fast is one.",
            "How to do it | SENTENCE 0 | Sit down.");
  }

  @Test
  void hasNoTitleWhenTheFirstLineIsAHeadingLikeTheOthers() {
    Document document =
        plain(
            "When to roll the shins.",
            "",
            "At night.",
            "",
            "Shin",
            "",
            "Sit.",
            "",
            "Foot",
            "",
            "Stand.");

    assertThat(document.title()).isEqualTo("sheet.txt");
    assertThat(headings(document)).containsExactly("When to roll the shins", "Shin", "Foot");
  }

  @Test
  void readsASingleWordAboveOthersSuchAsASection() {
    Document document =
        plain("Shin", "", "Sit.", "", "Foot", "", "Stand.", "", "Neck", "", "Lie down.");

    assertThat(document.title()).isEqualTo("sheet.txt");
    assertThat(headings(document)).containsExactly("Shin", "Foot", "Neck");
  }

  @Test
  void keepsALoneLineOfTextAsAPassage() {
    Document document = plain("Roll the shin with care");

    assertThat(document.title()).isEqualTo("sheet.txt");
    assertThat(texts(document)).containsExactly("Roll the shin with care");
  }

  @Test
  void keepsLoneLinesThatAreSentences() {
    Document document =
        plain(
            "Shin",
            "",
            "Sit.",
            "",
            "Keep the ball off the bone",
            "",
            "Foot",
            "",
            "Stand.",
            "",
            "Neck",
            "",
            "Lie down.");

    assertThat(texts(document))
        .containsExactly("Sit.", "Keep the ball off the bone", "Stand.", "Lie down.");
  }

  @Test
  void readsALineAtTheEndAsText() {
    Document document = plain("Shin Care at Home", "", "Sit.", "", "Good Luck");

    assertThat(texts(document)).containsExactly("Sit.", "Good Luck");
  }

  @Test
  void readsHeadingsWrittenOnToTheirText() {
    Document document =
        plain(
            "Shin Care at Home",
            "Shins get tight.",
            "Common Errors",
            "Going too fast is one.",
            "What you need:",
            "- a ball",
            "- a mat");

    assertThat(document.title()).isEqualTo("Shin Care at Home");
    assertThat(lines(document))
        .containsExactly(
            " | SENTENCE 0 | Shins get tight.",
            "Common Errors | SENTENCE 0 | Going too fast is one.",
            "What you need | ITEM 1 | a ball",
            "What you need | ITEM 2 | a mat");
  }

  @Test
  void readsNumberedLinesAboveTextAsHeadings() {
    Document document =
        plain("Leg Care at Home", "", "1. Shin", "", "Sit.", "", "2. Foot Arch", "", "Stand.");

    assertThat(headings(document)).containsExactly("Shin", "Foot Arch");
  }

  @Test
  void readsQuestionsAboveTheirAnswersAsHeadings() {
    Document document =
        plain(
            "Leg Care at Home",
            "",
            "How long should I roll?",
            "",
            "A minute.",
            "",
            "Is it bad if it cracks?",
            "",
            "No.");

    assertThat(headings(document))
        .containsExactly("How long should I roll?", "Is it bad if it cracks?");
  }

  @Test
  void doesNotMakeSectionsOfAListWithoutBullets() {
    Document document =
        plain("Leg Care at Home", "", "A ball", "", "A mat", "", "A wall", "", "Shin", "", "Sit.");

    assertThat(headings(document)).containsExactly("Shin");
    assertThat(texts(document)).containsExactly("A ball", "A mat", "A wall", "Sit.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "•", "•\t", "- ", "* ", "+ ", "– ", "— ", "· ", "◦ ", "▪", "✓ ", "- [ ] ", "☐ ", "  • "
      })
  void readsBulletsOfManyKinds(String bullet) {
    Document document =
        plain("Needs:", "", bullet + "a ball, soft", bullet + "a mat", "", bullet + "a wall");

    assertThat(lines(document))
        .containsExactly(
            "Needs | ITEM 1 | a ball, soft", "Needs | ITEM 2 | a mat", "Needs | ITEM 3 | a wall");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%d. ", "%d) ", "(%d) ", "Step %d: ", "  %d. ", "%d.\u00a0"})
  void readsNumbersOfManyKinds(String number) {
    Document document =
        plain("Steps:", "", number.formatted(1) + "Sit.", number.formatted(2) + "Roll.");

    assertThat(lines(document)).containsExactly("Steps | STEP 1 | Sit.", "Steps | STEP 2 | Roll.");
  }

  @Test
  void readsABulletThatStandsOnALineOfItsOwn() {
    Document document = plain("Needs:", "", "•", "a ball", "•", "a mat");

    assertThat(lines(document))
        .containsExactly("Needs | ITEM 1 | a ball", "Needs | ITEM 2 | a mat");
  }

  @Test
  void keepsBulletsThatHangBelowAListInTheSectionWithTheirContinuationLines() {
    Document document =
        plain(
            "How to roll:",
            "",
            "  • Sit down.",
            "  • Roll.",
            "",
            "",
            "  • Some ache is fine;",
            "    it passes.",
            "    But stop when it is sharp.",
            "  • Rest an injury.",
            "",
            "Ask us.");

    assertThat(lines(document))
        .containsExactly(
            "How to roll | ITEM 1 | Sit down.",
            "How to roll | ITEM 2 | Roll.",
            "How to roll | ITEM 3 | Some ache is fine;\n    it passes.",
            "How to roll | ITEM 3 | But stop when it is sharp.",
            "How to roll | ITEM 4 | Rest an injury.",
            "How to roll | SENTENCE 0 | Ask us.");
  }

  @Test
  void partsLinesThatWereEndedOnPurpose() {
    Document document =
        plain("Sit.", "", "Hold: 20 s a spot", "Repeat: 3 times", "on each", "side");

    assertThat(texts(document))
        .containsExactly("Sit.", "Hold: 20 s a spot", "Repeat: 3 times\non each\nside");
  }

  @Test
  void joinsLinesThatWereWrapped() {
    String wrapped = "Lie down on your front on a mat or on the carpet, then ask\nAnn to help.";

    assertThat(texts(plain("Sit.", "", wrapped))).containsExactly("Sit.", wrapped);
  }

  @Test
  void keepsEveryCharacterOfOddTexts() {
    String odd =
        "\uFEFFShin Care at Home\r\n\r\nPush\u00a0\u201chard\u201d.\u00a0 Don\u2019t rush.";

    Document document = plain(odd);

    assertThat(document.text()).isEqualTo(odd);
    assertThat(document.title()).isEqualTo("Shin Care at Home");
    assertThat(texts(document)).containsExactly("Push\u00a0\u201chard\u201d.", "Don\u2019t rush.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028"})
  void readsLineBreaksOfEveryKind(String lineBreak) {
    Document document =
        plain(
            String.join(
                lineBreak, "Shin Care at Home", "", "Sit.", "", "Common Errors", "", "Haste."));

    assertThat(headings(document)).containsExactly("Common Errors");
    assertThat(texts(document)).containsExactly("Sit.", "Haste.");
  }
}
