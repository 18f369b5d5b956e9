package dev.unknot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.corpus.Corpus;
import dev.unknot.language.Stems;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.retrieval.IndexedPassage;
import dev.unknot.retrieval.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignmentTest {

  @TempDir static Path folder;
  private static PassageIndex index;

  @BeforeAll
  static void index() throws IOException {
    Files.writeString(
        folder.resolve("sheet.md"),
        """
        # Sheet

        ## Rest

        A mattress gives way too much.

        ## Work

        Breathe out at every turn.
        """);
    index = PassageIndex.build(Corpus.read(folder), Lexicon.load());
  }

  @Test
  void aWordCountsWhereAPassageHasIt() {
    assertThat(wording(0, "mattress")).isEqualTo(1);
  }

  @Test
  void aHeadingSpeaksForItsPassages() {
    assertThat(wording(1, "work")).isEqualTo(1);
  }

  @Test
  void aWordOfLikeMeaningCountsForLess() {
    assertThat(wording(0, "bed")).isBetween(0.1, 0.9).isGreaterThan(wording(1, "bed"));
  }

  @Test
  void whatNoPassageComesNearCountsForNothing() {
    assertThat(wording(0, "zxqv")).isZero();
  }

  @Test
  void eachWordCountsByItsRarity() {
    assertThat(wording(0, "mattress", "zxqv")).isEqualTo(0.5);
  }

  @Test
  void noWordsHaveNoWording() {
    assertThat(wording(0)).isZero();
  }

  private static double wording(int passage, String... words) {
    List<String> stems = Stream.of(words).map(Stems::of).toList();
    IndexedPassage found = index.passages().get(passage);
    return new Alignment(index, stems).of(found);
  }
}
