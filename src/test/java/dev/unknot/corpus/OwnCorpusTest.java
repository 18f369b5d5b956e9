package dev.unknot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.corpus.Passage.Role;
import dev.unknot.corpus.Passage.Voice;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OwnCorpusTest {

  private static final Corpus CORPUS = Corpus.read(Path.of("corpus"));

  @Test
  void isAllInTheVoiceOfItsAuthors() {
    assertThat(CORPUS.passages().filter(passage -> passage.voice() == Voice.OTHER)).isEmpty();
  }

  @Test
  void hasEveryPassageBelowAHeading() {
    assertThat(CORPUS.passages()).allMatch(passage -> !passage.section().isEmpty());
  }

  @Test
  void countsTheStepsOfEverySectionFromOne() {
    for (Document document : CORPUS.documents()) {
      String section = "";
      int step = 0;
      for (Passage passage : document.passages()) {
        if (passage.role() == Role.STEP) {
          step = passage.section().equals(section) ? step : 0;
          section = passage.section();
          assertThat(passage.item()).as(passage.text()).isBetween(Math.max(step, 1), step + 1);
          step = passage.item();
        }
      }
    }
  }
}
