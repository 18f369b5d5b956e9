package dev.unknot.corpus;

import static dev.unknot.corpus.Documents.headings;
import static dev.unknot.corpus.Documents.markdown;
import static dev.unknot.corpus.Documents.plain;
import static dev.unknot.corpus.Documents.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.corpus.Passage.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoicesTest {

  @Test
  void givesAQuotedLetterToItsWriterAndTheAnswerToTheAuthor() {
    Document document =
        plain(
            "Shin Care at Home",
            "",
            "Last week a reader sent me an email about her shins.",
            "",
            "My shin aches when I run.",
            "",
            "Can this be right?",
            "",
            "Many thanks!",
            "",
            "This was my answer:",
            "",
            "You are doing well.");

    assertThat(texts(document, Voice.AUTHOR))
        .containsExactly(
            "Last week a reader sent me an email about her shins.", "You are doing well.");
    assertThat(headings(document)).isEmpty();
  }

  @Test
  void takesOnlyWhatIsQuotedForALetterThatNobodyAnswers() {
    Document document =
        plain(
            "Shins hurt at times.",
            "",
            "A client wrote:",
            "",
            "\u201cMine did.\u201d",
            "",
            "I see this often.");

    assertThat(texts(document, Voice.AUTHOR))
        .containsExactly("Shins hurt at times.", "I see this often.");
  }

  @Test
  void doesNotTakeAWordAboutReadersForALetter() {
    Document document =
        plain("Readers often ask the question how hard to press.", "", "I press lightly.");

    assertThat(texts(document, Voice.OTHER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Click here for more.",
        "I\u2019ve created a little video course for shins!",
        "We offer a members' program for runners.",
        "Sign up now to save.",
        "Subscribe to hear from us.",
        "This post may contain affiliate links."
      })
  void hearsSalesInASentence(String sale) {
    Document document = plain("Shins get tight. " + sale + " Roll them at night.");

    assertThat(texts(document, Voice.OTHER)).containsExactly(sale);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share",
        "Tweet",
        "SHARE THIS:",
        "Read more \u2026",
        "March 3, 2021",
        "Posted on 3 May 2021",
        "5 min read",
        "Reading Time: 5 minutes",
        "HOME | BLOG | CONTACT",
        "Home \u00bb Legs \u00bb Shins",
        "shin-roll_640x480.JPEG",
        "https://example.org/shin",
        "![a shin](shin.png)",
        "<img src=shin>",
        "We use cookies on this page.",
        "This page runs Akismet.",
        "Copyright \u00a9 2020, all rights reserved"
      })
  void hearsThePageInALine(String leftover) {
    Document document = plain("Shins get tight.", "", leftover, "", "Roll them at night.");

    assertThat(texts(document, Voice.AUTHOR))
        .containsExactly("Shins get tight.", "Roll them at night.");
    assertThat(headings(document)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share the load between both legs.",
        "Print this sheet and keep it near.",
        "The program of exercises takes a month.",
        "Never search for pain.",
        "In May 2020 I hurt my shin."
      })
  void leavesAdviceToTheAuthor(String advice) {
    Document document = plain("Shins get tight.", "", advice, "", "Roll them at night.");

    assertThat(texts(document, Voice.OTHER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Leave a Reply",
        "Leave a comment",
        "Related Posts\nMy shin, my friend",
        "12 Comments",
        "Related posts:"
      })
  void endsTheArticleWhereCommentsBegin(String end) {
    Document document =
        plain("Shins get tight.", "", end, "", "Bob says it cured him at once.", "", "Me too.");

    assertThat(texts(document, Voice.AUTHOR)).containsExactly("Shins get tight.");
  }

  @Test
  void hearsThePageInMarkedTextToo() {
    Document document =
        markdown("---", "title: Shins", "---", "## Setup", "Sit.", "", "## Comments", "Cured me!");

    assertThat(texts(document, Voice.AUTHOR)).containsExactly("Sit.");
  }

  @Test
  void hearsThePageInCaptionsBelowHeadings() {
    Document document =
        plain(
            "Shin Care at Home",
            "",
            "Intro here.",
            "",
            "Common Errors",
            "",
            "shin ball",
            "",
            "Haste is one.",
            "",
            "Better Ways",
            "",
            "shin ball",
            "",
            "Go slowly.");

    assertThat(headings(document)).containsExactly("Common Errors", "Better Ways");
    assertThat(texts(document, Voice.OTHER)).containsExactly("shin ball", "shin ball");
  }

  @Test
  void leavesALineThatIsRepeatedBelowTextToTheAuthor() {
    Document document =
        plain(
            "Shin Care at Home",
            "",
            "Shin",
            "",
            "Sit.",
            "",
            "repeat on the other side",
            "",
            "Foot",
            "",
            "Stand.",
            "",
            "repeat on the other side");

    assertThat(texts(document, Voice.OTHER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u2026", "...", ",\u2026\u2026.", " [\u2026]"})
  void hearsThePageInACutOffCopyOfWhatFollows(String cut) {
    Document document =
        plain(
            "Shin Care at Home",
            "",
            "Tight shins come from running" + cut,
            "",
            "shin.jpg",
            "",
            "Tight  shins come from running on hard ground.");

    assertThat(texts(document, Voice.AUTHOR))
        .containsExactly("Tight  shins come from running on hard ground.");
  }

  @Test
  void leavesDotsThatCutNothingOffToTheAuthor() {
    Document document = plain("Roll, and roll, and roll some more\u2026", "", "Then rest.");

    assertThat(texts(document, Voice.OTHER)).isEmpty();
  }
}
