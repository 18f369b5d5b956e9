package dev.unknot.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompiledLexiconTest {

  private final Map<String, Entry> entries = LexiconSource.read();
  private final CompiledLexicon lexicon = LexiconCompiler.compile(entries);

  @Test
  void isMadeByTheBuildFromTheFilesAsTheyAre() throws IOException {
    try (InputStream built = CompiledLexicon.class.getResourceAsStream("lexicon.bin")) {
      assertThat(built).isNotNull();
      assertThat(built.readAllBytes()).isEqualTo(LexiconCompiler.bytes(entries));
    }
  }

  @Test
  void givesEachConceptAsItIsDeclared() {
    assertThat(lexicon.concepts())
        .extracting(Concept::id)
        .containsExactlyElementsOf(entries.keySet());
    entries.forEach((id, entry) ->
        assertThat(lexicon.concept(id))
            .hasValueSatisfying(concept -> {
              assertThat(concept.kind()).isEqualTo(entry.kind());
              assertThat(concept.label()).isEqualTo(entry.label());
              assertThat(concept.weight()).isEqualTo(entry.weight());
              assertThat(concept.kinds()).contains(id, entry.kind().id()).containsAll(entry.is());
            }));
  }

  @Test
  void knowsWhatIsNoConcept() {
    assertThat(lexicon.concept("of-no-such-name")).isEmpty();
    assertThat(lexicon.concept("the")).isEmpty();
  }

  @Test
  void knowsTheWordsOfPhrasesAndFillersAndNoOthers() {
    assertThat(lexicon.isWord("tennis")).isTrue();
    assertThat(lexicon.isFiller("the")).isTrue();
    assertThat(lexicon.isWord("spine-pain")).isFalse();
    assertThat(lexicon.isWord("xylophone")).isFalse();
    assertThat(lexicon.words()).contains("tennis", "the").doesNotHaveDuplicates();
  }

  @Test
  void isToldFromAnotherByItsDigest() {
    Map<String, Entry> fewer = new LinkedHashMap<>(entries);
    fewer.remove("calf");

    assertThat(LexiconCompiler.compile(entries).digest()).isEqualTo(lexicon.digest());
    assertThat(LexiconCompiler.compile(fewer).digest()).isNotEqualTo(lexicon.digest());
  }

  @Test
  void stringsAreFoundByTheirLettersAlone() {
    Strings strings = Strings.of(List.of("a", "ab", "b", "caf\u00e9", ""));

    for (int number = 0; number < strings.size(); number++) {
      assertThat(strings.find(strings.get(number))).isEqualTo(number);
    }
    assertThat(strings.find("bc")).isNegative();
    assertThat(strings.find("c")).isNegative();
    assertThat(Strings.of(List.of()).find("a")).isNegative();
  }
}
