package dev.unknot.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

  private static final Lexicon LEXICON = Lexicon.load();

  @ParameterizedTest
  @CsvSource({
    "tennis balls,#tennis-ball",
    "my calves,#calf",
    "the spine,#spine",
    "next to my spine,#beside-spine",
    "microwaves,microwav",
    "a microwave,microwav",
    "painless,#no-pain",
    "ibuprofen,ibuprofen",
    "a slipped disc,slip disc",
  })
  void isAConceptOrTheStemOfAWord(String text, String key) {
    assertThat(keys(text)).containsExactly(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "please", "thank you", "what is it", "?!", "is it because of the", "12"})
  void isNothingInWordsThatCarryNone(String text) {
    assertThat(keys(text)).doesNotContain("#thanks", "it", "the", "pleas");
    assertThat(keys(text)).noneMatch(key -> key.startsWith("#"));
  }

  @Test
  void standsUnderEverythingItIsAKindOf() {
    Term hamstring = Term.of(LEXICON.read("hamstring"), LEXICON).getFirst();

    assertThat(hamstring.keys()).containsExactly("#hamstring", "#leg", "#thigh");
  }

  @Test
  void standsUnderItselfAloneWithoutAConcept() {
    assertThat(Term.of(LEXICON.read("microwave"), LEXICON).getFirst().keys())
        .containsExactly("microwav");
    assertThat(Term.of(LEXICON.read("ibuprofen"), LEXICON).getFirst().keys())
        .containsExactly("ibuprofen");
  }

  @Test
  void isTheSameForAnyWordOfAConcept() {
    assertThat(keys("gastrocnemius")).isEqualTo(keys("calves"));
    assertThat(keys("lacrosse ball")).isEqualTo(keys("lax balls"));
    assertThat(keys("loo roll")).isNotEqualTo(keys("foam roller"));
  }

  @Test
  void isAsOftenAsItIsSaid() {
    assertThat(keys("calf, calf and calf")).containsExactly("#calf", "#calf", "#calf");
  }

  private static List<String> keys(String text) {
    return Term.of(LEXICON.read(text), LEXICON).stream().map(Term::key).toList();
  }
}
