package dev.unknot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work grows with the text and not faster: a megabyte of anything is read at once. */
class HostileTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        ".x",
        "!)",
        " ",
        "\n",
        "A. ",
        "etc. 5 ",
        "(a. ",
        "- a\n",
        "1. a\n  ",
        "> ",
        "|a\n",
        "#",
        "# a\n",
        "a\n=\n",
        "ball\n\n",
        "Foot Roll\nText here.\n",
        "a b c\u2026\n\n",
        "A reader asked:\n\nI did.\n\n",
        "i've created ",
        "[",
        "<",
        "*",
        "\u00a0"
      })
  @Timeout(20)
  void isReadInTime(String unit) {
    int times = 1_000_000 / unit.length();

    Document document = Documents.plain("Start. " + unit.repeat(times) + "\n\nThe end.");

    assertThat(document.passages()).isNotEmpty();
  }
}
