package dev.unknot.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the dictionaries know of words. */
class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "microwave,NOUN_OR_OTHER",
    "banana,NOUN",
    "theragun,NOUN",
    "quickly,OTHER",
    "of,OTHER",
    "beautiful,ADJECTIVE",
    "inhibit,VERB",
    "hurt,NOUN_OR_OTHER",
  })
  void haveAClass(String word, WordClass expected) {
    assertThat(WordClass.of(word)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"spine", "vertebrae", "color", "massage", "london", "rolled", "agonizing"})
  void areInTheDictionary(String word) {
    assertThat(Dictionary.has(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"spien", "masage", "theragun", "zzz", "sp\u00efen"})
  void areInNoDictionary(String word) {
    assertThat(Dictionary.has(word)).isFalse();
  }
}
