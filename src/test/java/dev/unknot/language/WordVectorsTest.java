package dev.unknot.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordVectorsTest {

  @ParameterizedTest
  @CsvSource({
    "mattress,bed,elbow",
    "quickly,fast,soft",
    "tummy,stomach,wall",
    "sleep,night,knee",
    "glutes,hamstrings,computer",
  })
  void wordsOfLikeMeaningStandNearEachOther(String word, String near, String far) {
    assertThat(similarity(word, near)).isGreaterThan(similarity(word, far));
  }

  @Test
  void formsOfOneStemShareAVector() {
    assertThat(similarity("mattress", "mattresses")).isCloseTo(1f, within());
  }

  @Test
  void aWordOfNoDictionaryHasNone() {
    assertThat(WordVectors.of("zxqv")).isEmpty();
  }

  @Test
  void aVectorAboutAnotherCentreHasLengthOne() {
    float[] moved = WordVectors.about(vector("ball"), vector("roller"));
    assertThat(WordVectors.similarity(moved, moved)).isCloseTo(1f, within());
  }

  private static float similarity(String one, String other) {
    return WordVectors.similarity(vector(one), vector(other));
  }

  private static float[] vector(String word) {
    return WordVectors.of(Stems.of(word)).orElseThrow();
  }

  private static Offset<Float> within() {
    return Offset.offset(1e-4f);
  }
}
