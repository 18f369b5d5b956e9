package dev.unknot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.answer.Found;
import dev.unknot.assistant.SearchRequest.Mode;
import dev.unknot.corpus.Document;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

  private static final Unknot UNKNOT = Unknot.open(Settings.ofProject());

  @ParameterizedTest
  @EnumSource
  void givesResultsByRankAndScore(Mode mode) {
    List<Found> results = UNKNOT.search(new SearchRequest("calf ball", mode, 20, false));

    assertThat(results)
        .extracting(Found::rank)
        .isEqualTo(IntStream.rangeClosed(1, results.size()).boxed().toList());
    assertThat(results).extracting(Found::score).isSortedAccordingTo((a, b) -> -a.compareTo(b));
    assertThat(results.getFirst().section()).isEqualTo("Calves");
  }

  @ParameterizedTest
  @EnumSource
  void citesToTheLetter(Mode mode) {
    assertThat(UNKNOT.search(new SearchRequest("spine", mode, 10, false)))
        .isNotEmpty()
        .allSatisfy(found -> {
          Document document = UNKNOT.corpus().document(found.document()).orElseThrow();
          assertThat(document.text().substring(found.start(), found.end())).isEqualTo(found.text());
          assertThat(document.source()).isEqualTo(found.source());
        });
  }

  @ParameterizedTest
  @EnumSource
  void givesEachDocumentOnceAtItsBestPassage(Mode mode) {
    List<Found> all = UNKNOT.search(new SearchRequest("upper back", mode, 1_000, false));

    List<Found> grouped = UNKNOT.search(new SearchRequest("upper back", mode, 3, true));

    assertThat(grouped).hasSize(3).extracting(Found::document).doesNotHaveDuplicates();
    assertThat(grouped.getFirst()).isEqualTo(all.getFirst());
  }

  @Test
  void gatesNothing() {
    assertThat(UNKNOT.search(SearchRequest.words("my spine hurts when i roll it", 5))).hasSize(5);
    assertThat(UNKNOT.search(SearchRequest.words("zzyzx", 5))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+spine",
        "-foot spine",
        "\"shoulder blade\"",
        "knot~1",
        "ro*",
        "kn?t",
        "spine AND foot",
        "NOT foot",
        "calf^2",
        "(calf",
        "part:calf",
        "[a TO b]",
        "a\\+b"
      })
  void seesOperatorsByTheirSigns(String query) {
    assertThat(Mode.shownBy(query)).isEqualTo(Mode.OPERATORS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how long do i hold it?",
        "is it ok - or not?",
        "back/neck",
        "shoulder-blade pain",
        "after 10:30, really?",
        "wow!!! that hurts --",
        "what's the calf's dose: and why",
        "don't and or not",
        "?",
        "-"
      })
  void readsAQuestionAsWords(String query) {
    assertThat(Mode.shownBy(query)).isEqualTo(Mode.WORDS);
  }

  @Test
  void namesWhatIsOutOfBounds() {
    assertThatThrownBy(() -> SearchRequest.words(" ", 1)).hasMessageContaining("query");
    assertThatThrownBy(() -> SearchRequest.words("a", 0)).hasMessageContaining("1 to 1000");
    assertThatThrownBy(() -> SearchRequest.words("a", 1_001)).hasMessageContaining("1001");
    assertThatThrownBy(() -> SearchRequest.words("a".repeat(4_001), 1))
        .hasMessageContaining("4000");
  }
}
