package dev.unknot.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsFileTest {

  @TempDir private Path folder;

  @Test
  void addsConceptsAndWordsForOurs() throws IOException {
    Lexicon lexicon =
        load(
            """
            # of a clinic
            part:
              carpus: {is: hand, say: carpus, words: "carpus, carpal bone"}
              calf: gastroc belly
            """);

    assertThat(lexicon.read("my carpal bones").mentionsAny("carpus")).isTrue();
    assertThat(lexicon.read("my carpal bones").mentionsAny("hand")).isTrue();
    assertThat(lexicon.read("my gastroc belly").mentionsAny("calf")).isTrue();
    assertThat(lexicon.fingerprint()).isNotEqualTo(Lexicon.load().fingerprint());
  }

  @Test
  void isNotNeeded() {
    Path none = folder.resolve("none.yaml");

    assertThat(Lexicon.load(none).fingerprint()).isEqualTo(Lexicon.load().fingerprint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          gizmo: {a: b}               | :1: gizmo (expected: part
          cue: {negation: yep}        | :1: cue
          filler: {dull: spine}       | :1: filler
          symptom: {ow: ow}           | :1: symptom
          part: wrist                 | :1: "wrist" (expected: id: words)
          part: {carpus: ''}          | :1: carpus has no words
          part: {carpus: {say: x}}    | :1: carpus has no words
          part: {carpus: {word: x}}   | :1: word (expected: is, say, weight or words)
          part: {a: {is: b, words: c}} | :1: is b
          part: {a: {weight: 3, words: xyz}} | :1: weight 3
          part: {a: '{nothing} xyz'}  | :1: {nothing}
          part: {a: spine}            | :1: spine is a word of ours for spine
          part: {ball: xyz}           | :1: ball is a tool of ours
          part: {a: [                 | not YAML
          just words                  | :1: "just words"
          """)
  void refusesWhatItCannotTakeWithItsLine(String text, String problem) {
    assertThatThrownBy(() -> load(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("synonyms.yaml:1")
        .hasMessageContaining(problem);
  }

  @Test
  void tellsAllProblemsAtOnce() {
    assertThatThrownBy(() -> load("part:\n  a: spine\n  b:\n    words: ''\nzone:\n  c: d\n"))
        .hasMessageContaining("synonyms.yaml:2: spine")
        .hasMessageContaining("synonyms.yaml:4: b has no words")
        .hasMessageContaining("synonyms.yaml:5: zone");
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    Files.write(folder.resolve("synonyms.yaml"), new byte[] {(byte) 0xc3, 0x28});

    assertThatThrownBy(() -> Lexicon.load(folder.resolve("synonyms.yaml")))
        .hasMessageContaining("UTF-8");
  }

  private Lexicon load(String text) throws IOException {
    return Lexicon.load(Files.writeString(folder.resolve("synonyms.yaml"), text));
  }
}
