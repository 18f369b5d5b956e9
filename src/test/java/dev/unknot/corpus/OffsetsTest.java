package dev.unknot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.unknot.language.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a document looks like, its passages stand where they say, and nothing is lost. */
class OffsetsTest {

  private static final List<String> PIECES =
      List.of(
          "Roll slowly. ",
          "Sit down",
          "e.g. a ball",
          "\u201cPop!\u201d",
          "(not on bone.) ",
          "Shin",
          "10-20 s",
          "Don\u2019t",
          "\uD83D\uDE00",
          "caf\u00e9",
          "No. 5",
          "A. B. Example",
          "\u2026",
          "?!",
          "**bold**",
          "[a](b)",
          "shin.jpg",
          "Share",
          "by Ann Example",
          "A reader asked:");

  private static final List<String> GLUE =
      List.of(
          " ",
          " ",
          "\u00a0",
          "  ",
          "\n",
          "\n",
          "\r\n",
          "\n\n",
          "\n\n",
          "\r\n\r\n",
          "\n\n\n",
          "\t",
          "\n- ",
          "\n1. ",
          "\n  2) ",
          "\n\u2022",
          "\n    ",
          "\n# ",
          "\n\n## ",
          "\n> ",
          "\n---\n",
          "\n===\n",
          "\n| ",
          ":\n",
          "\n\n3. ",
          "\uFEFF",
          "\n\u2013 ",
          "\r",
          "\f");

  @Test
  void holdForAnyText() {
    for (long seed = 0; seed < 2_000; seed++) {
      String text = text(new Random(seed));
      assertThatCode(() -> check(text)).as(text).doesNotThrowAnyException();
    }
  }

  private static void check(String text) {
    Document document = Documents.read("any.txt", text);

    assertThat(document.text()).isEqualTo(text);
    int end = 0;
    for (Passage passage : document.passages()) {
      Span span = passage.span();
      assertThat(passage.text()).isEqualTo(span.of(text)).isEqualTo(passage.text().strip());
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      end = span.end();
    }
    assertThat(document.sections()).allSatisfy(section -> fits(document, section));
    assertThat(lost(document)).isEmpty();
  }

  private static void fits(Document document, Document.Section section) {
    assertThat(section.body().start()).isGreaterThanOrEqualTo(section.heading().end());
    for (Passage passage : document.passages()) {
      if (section.body().contains(passage.span())) {
        int depth = section.path().size();
        assertThat(passage.headings()).hasSizeGreaterThanOrEqualTo(depth);
        assertThat(passage.headings().subList(0, depth)).isEqualTo(section.path());
      }
    }
  }

  /** The letters that neither a passage nor a heading holds; the title's aside. */
  private static String lost(Document document) {
    BitSet held = new BitSet();
    document.passages().forEach(passage -> held.set(passage.span().start(), passage.span().end()));
    document
        .sections()
        .forEach(section -> held.set(section.heading().start(), section.heading().end()));
    StringBuilder lost = new StringBuilder();
    for (int at = 0; at < document.text().length(); at++) {
      if (!held.get(at) && Character.isLetter(document.text().charAt(at))) {
        lost.append(document.text().charAt(at));
      }
    }
    String title = document.title().replaceAll("[^\\p{L}]", "");
    return lost.toString().equals(title) ? "" : lost.toString();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(40);
    for (int piece = 0; piece < pieces; piece++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.append(GLUE.get(random.nextInt(GLUE.size())));
    }
    return text.append("The end.").toString();
  }
}
