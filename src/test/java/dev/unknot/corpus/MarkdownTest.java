package dev.unknot.corpus;

import static dev.unknot.corpus.Documents.headings;
import static dev.unknot.corpus.Documents.lines;
import static dev.unknot.corpus.Documents.markdown;
import static dev.unknot.corpus.Documents.read;
import static dev.unknot.corpus.Documents.texts;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void readsTheFrontMatter() {
    Document document =
        read(
            "clinic/shin-sheet.md",
            "---",
            "title: Shins, front and side",
            "author: Ann Example",
            "source: shins.pdf",
            "tags: [legs]",
            "---",
            "Roll slowly.");

    assertThat(document.id()).isEqualTo("clinic--shin-sheet");
    assertThat(document.title()).isEqualTo("Shins, front and side");
    assertThat(document.author()).contains("Ann Example");
    assertThat(document.source()).isEqualTo("shins.pdf");
    assertThat(texts(document)).containsExactly("Roll slowly.");
    assertThat(document.text()).startsWith("---\ntitle: Shins");
  }

  @Test
  void nestsSectionsByTheirLevel() {
    Document document =
        markdown(
            "## Shin",
            "Sit down.",
            "### Pressure",
            "Press lightly.",
            "#### On the floor ####",
            "Kneel.",
            "## Foot",
            "Stand.");

    assertThat(lines(document))
        .containsExactly(
            "Shin | SENTENCE 0 | Sit down.",
            "Shin > Pressure | SENTENCE 0 | Press lightly.",
            "Shin > Pressure > On the floor | SENTENCE 0 | Kneel.",
            "Foot | SENTENCE 0 | Stand.");
  }

  @Test
  void givesASectionTheBodyDownToTheNextOfItsLevel() {
    Document document = markdown("## Shin", "Sit.", "### Pressure", "Press.", "## Foot", "Stand.");

    assertThat(document.sections())
        .extracting(section -> section.body().of(document.text()))
        .containsExactly("Sit.\n### Pressure\nPress.", "Press.", "Stand.");
    assertThat(document.sections())
        .extracting(section -> section.heading().of(document.text()))
        .containsExactly("Shin", "Pressure", "Foot");
  }

  @Test
  void takesTheOnlyHighestHeadingAsTitle() {
    Document document = markdown("# Shin sheet", "", "Intro here.", "## Setup", "Sit.");

    assertThat(document.title()).isEqualTo("Shin sheet");
    assertThat(headings(document)).containsExactly("Setup");
    assertThat(lines(document))
        .containsExactly(" | SENTENCE 0 | Intro here.", "Setup | SENTENCE 0 | Sit.");
  }

  @Test
  void keepsHighestHeadingsThatAreSections() {
    Document document = markdown("# Shin", "Sit.", "# Foot", "Stand.", "# Neck", "Lie down.");

    assertThat(document.title()).isEqualTo("sheet.md");
    assertThat(headings(document)).containsExactly("Shin", "Foot", "Neck");
  }

  @Test
  void readsUnderlinedHeadings() {
    Document document = markdown("Shin sheet", "==========", "", "Setup", "-----", "Sit.");

    assertThat(document.title()).isEqualTo("Shin sheet");
    assertThat(lines(document)).containsExactly("Setup | SENTENCE 0 | Sit.");
  }

  @Test
  void readsALineInBoldAsAHeadingButNotABoldSentence() {
    Document document =
        markdown("## Shin", "", "**Setup:**", "", "Sit.", "", "**Never roll on the bone.**");

    assertThat(lines(document))
        .containsExactly(
            "Shin > Setup | SENTENCE 0 | Sit.",
            "Shin > Setup | SENTENCE 0 | **Never roll on the bone.**");
  }

  @Test
  void numbersTheStepsOfAnOrderedList() {
    Document document =
        markdown("## Shin", "1. Sit. Bend a knee.", "2) Kneel", "   on a mat.", "", "3. Roll.");

    assertThat(lines(document))
        .containsExactly(
            "Shin | STEP 1 | Sit.",
            "Shin | STEP 1 | Bend a knee.",
            "Shin | STEP 2 | Kneel\n   on a mat.",
            "Shin | STEP 3 | Roll.");
  }

  @Test
  void countsStepsThatAllBearTheSameNumber() {
    Document document = markdown("## Shin", "1. Sit.", "1. Kneel.", "1. Roll.");

    assertThat(document.passages()).extracting(Passage::item).containsExactly(1, 2, 3);
  }

  @Test
  void keepsTheNumbersOfStepsThatGoOnAfterARemark() {
    Document document = markdown("## Shin", "1. Sit.", "2. Kneel.", "", "Breathe.", "", "3. Roll.");

    assertThat(document.passages()).extracting(Passage::item).containsExactly(1, 2, 0, 3);
  }

  @Test
  void givesDetailsOfAStepToTheStep() {
    Document document =
        markdown("## Shin", "1. Sit:", "   - knees bent", "   - back straight", "2. Roll.");

    assertThat(lines(document))
        .containsExactly(
            "Shin | STEP 1 | Sit:",
            "Shin | STEP 1 | knees bent",
            "Shin | STEP 1 | back straight",
            "Shin | STEP 2 | Roll.");
  }

  @Test
  void startsANewCountForTheListOfANewSection() {
    Document document = markdown("## Shin", "- a mat", "- a ball", "## Foot", "- a chair");

    assertThat(lines(document))
        .containsExactly(
            "Shin | ITEM 1 | a mat", "Shin | ITEM 2 | a ball", "Foot | ITEM 1 | a chair");
  }

  @Test
  void keepsFurtherParagraphsOfAnItemWithIt() {
    Document document =
        markdown("## Shin", "* Sit.", "", "  Bend a knee.", "* Roll.", "", "Then rest.");

    assertThat(lines(document))
        .containsExactly(
            "Shin | ITEM 1 | Sit.",
            "Shin | ITEM 1 | Bend a knee.",
            "Shin | ITEM 2 | Roll.",
            "Shin | SENTENCE 0 | Then rest.");
  }

  @Test
  void keepsTheLineBreaksOfAWrappedSentence() {
    Document document = markdown("## Shin", "Roll up", "and down.  Then", "rest.");

    assertThat(texts(document)).containsExactly("Roll up\nand down.", "Then\nrest.");
  }

  @Test
  void doesNotTakeAFigureInWrappedProseForAStep() {
    Document document = markdown("## Shin", "Roll for 10 to", "15. Then rest.");

    assertThat(lines(document))
        .containsExactly(
            "Shin | SENTENCE 0 | Roll for 10 to\n15.", "Shin | SENTENCE 0 | Then rest.");
  }

  @Test
  void passesOverRulesAndReadsRowsAndQuotes() {
    Document document =
        markdown(
            "## Shin", "---", "> Roll", "> slowly.", "", "| a | b |", "|---|---|", "| c | d |");

    assertThat(texts(document)).containsExactly("Roll\n> slowly.", "| a | b |", "| c | d |");
  }

  @Test
  void readsThreeDashesAboveABlankLineAsARule() {
    Document document = markdown("---", "", "# Shin", "", "Sit down.", "", "---", "", "Roll.");

    assertThat(document.title()).isEqualTo("Shin");
    assertThat(texts(document)).containsExactly("Sit down.", "Roll.");
  }

  @Test
  void leavesEverythingInACuratedDocumentToItsAuthor() {
    Document document =
        markdown(
            "---",
            "title: Shins",
            "---",
            "## What a reader asks",
            "A reader sent a question:",
            "",
            "I asked whether my shin can be rolled.",
            "",
            "The author also offers a program, which I created.");

    assertThat(document.passages()).extracting(Passage::voice).containsOnly(Passage.Voice.AUTHOR);
  }
}
