package dev.unknot.corpus;

import static dev.unknot.corpus.Documents.headings;
import static dev.unknot.corpus.Documents.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unknot.corpus.Passage.Role;
import dev.unknot.corpus.Passage.Voice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The originals, as they come, are a corpus. They lie beside the repository, where they are kept.
 */
class SeedsTest {

  private static final Path SEEDS = Path.of("../shared/seeds");

  private static Corpus corpus = new Corpus(List.of());

  @BeforeAll
  static void read() {
    assumeTrue(Files.isDirectory(SEEDS), "the originals are not at " + SEEDS.toAbsolutePath());
    corpus = Corpus.read(SEEDS);
  }

  @Test
  void haveTheirTitles() {
    assertThat(corpus.documents())
        .extracting(Document::title)
        .containsExactly(
            "Massage Ball for Upper Body",
            "Alleviate Upper Back Pain with Massage Balls: Benefits & Self-Care Tips",
            "Using A Tennis Ball To Reduce Upper Back Muscle Pain",
            "003_b51273db6477ece3.txt",
            "Foam Rolling the Upper Back");
  }

  @Test
  void areKnownByTheirFileNames() {
    assertThat(corpus.documents())
        .allMatch(document -> document.source().equals(document.id() + ".txt"))
        .allMatch(document -> document.text().equals(content(document)));
  }

  @Test
  void haveTheirAuthors() {
    assertThat(corpus.documents())
        .extracting(document -> document.author().orElse(""))
        .containsExactly("", "", "Kathryn Merrow", "", "Nick April");
  }

  @Test
  void haveTheirHeadings() {
    assertThat(headings(seed(0))).containsExactly("Common Mistakes", "Progression Threshold");
    assertThat(headings(seed(1)))
        .containsExactly(
            "Understanding Upper Back Pain and Its Causes",
            "Benefits of Using Massage Balls for Relief",
            "How to Incorporate Massage Balls into Your Routine",
            "Tips for Effective Self-Massage with Massage Balls");
    assertThat(headings(seed(2)))
        .singleElement()
        .asString()
        .startsWith("How to use a tennis ball")
        .endsWith("back pain");
    assertThat(headings(seed(3)))
        .containsExactly(
            "When to do massage ball exercises",
            "Benefits of Trigger Point Therapy Exercises",
            "Foot",
            "Calves",
            "Hamstrings",
            "Quads",
            "Hips",
            "Glutes",
            "Lower Back",
            "Mid Back/Spine",
            "Shoulders",
            "Neck",
            "Forearms",
            "Chest");
    assertThat(headings(seed(4)))
        .hasSize(2)
        .satisfies(titles -> assertThat(titles.getFirst()).startsWith("Reasons to consider"))
        .endsWith("How to foam roll the upper back");
  }

  @Test
  void haveTheirBullets() {
    assertThat(items(seed(0))).isEqualTo(4);
    assertThat(items(seed(4))).isEqualTo(3 + 10);
    assertThat(corpus.passages()).noneMatch(passage -> passage.role() == Role.STEP);
  }

  @Test
  void nameMistakesInHeadings() {
    assertThat(texts(seed(0))).noneMatch(text -> text.startsWith("Rolling over the spine"));
    assertThat(seed(0).passages())
        .filteredOn(passage -> passage.text().endsWith("try to avoid it."))
        .extracting(Passage::section)
        .containsExactly("Common Mistakes > Rolling over the spine");
  }

  @Test
  void keepTheGeneralCautionsWhole() {
    List<Passage> cautions =
        seed(4).passages().stream().filter(passage -> passage.item() >= 9).toList();

    assertThat(cautions).hasSize(3).allMatch(passage -> passage.section().startsWith("How to"));
    assertThat(cautions.get(0).text()).startsWith("In general").endsWith("range of motion.");
    assertThat(cautions.get(1).text()).startsWith("However").endsWith("you should stop.");
    assertThat(cautions.get(2).text()).startsWith("In general").endsWith("past 48 hours.");
  }

  @Test
  void keepTheCautionAboutBonesWithItsStep() {
    assertThat(texts(seed(2)))
        .filteredOn(text -> text.contains("(NOT on bones.)"))
        .singleElement()
        .asString()
        .startsWith("Place the ball");
  }

  @Test
  void speakInOtherVoicesWhereTheirAuthorsDoNot() {
    assertThat(texts(seed(0), Voice.OTHER)).containsExactly("Congratulations!");
    assertThat(texts(seed(1), Voice.OTHER)).hasSize(7).last().isEqualTo("massage balls");
    assertThat(texts(seed(3), Voice.OTHER)).isEmpty();
    assertThat(texts(seed(4), Voice.OTHER)).isEmpty();
    assertThat(texts(seed(2), Voice.OTHER))
        .satisfies(texts -> assertThat(texts.getFirst()).startsWith("The morning I woke up"))
        .contains("Again, thanks so much!", "You are welcome.", "Click here to discover more.")
        .endsWith("Learn how your comment data is processed.")
        .noneMatch(text -> text.startsWith("Your muscles"));
  }

  @Test
  void haveNothingOfThePageInTheVoiceOfTheirAuthors() {
    assertThat(corpus.passages().filter(passage -> passage.voice() == Voice.AUTHOR))
        .extracting(Passage::text)
        .noneMatch(text -> text.contains("Akismet"))
        .noneMatch(text -> text.contains("Click here"))
        .noneMatch(text -> text.contains("self-help program"))
        .noneMatch(text -> text.contains(".jpeg"))
        .noneMatch(text -> text.contains("\u2026"))
        .noneMatch(text -> text.contains("I woke up"));
  }

  @Test
  void loseNoOddCharacter() {
    assertThat(Stream.of(2, 3, 4).map(number -> seed(number).text()))
        .allMatch(text -> text.contains("\u00a0"));
  }

  private static Document seed(int number) {
    return corpus.documents().get(number);
  }

  private static long items(Document document) {
    return document.passages().stream()
        .filter(passage -> passage.item() > 0)
        .map(passage -> passage.section() + passage.item())
        .distinct()
        .count();
  }

  private static String content(Document document) {
    try {
      return Files.readString(SEEDS.resolve(document.source()));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
