package dev.unknot.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

  private static final Spelling SPELLING =
      new Spelling(
          List.of(
              "spine",
              "fever",
              "numb",
              "injury",
              "vertebrae",
              "massage",
              "shoulder",
              "shoulders",
              "hamstring",
              "excruciating",
              "unbearable",
              "pulled",
              "tennis",
              "knot",
              "roll",
              "ball",
              "hear",
              "pain"));

  @ParameterizedTest
  @CsvSource({
    "spien,spine",
    "sipne,spine",
    "vertabrae,vertebrae",
    "vertebre,vertebrae",
    "masage,massage",
    "sholder,shoulder",
    "hamstrnig,hamstring",
    "excrutiating,excruciating",
    "unberable,unbearable",
    "pulld,pulled",
    "tenis,tennis",
  })
  void mendsAWordThatIsInNoDictionary(String written, String meant) {
    assertThat(mended(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fine",
        "never",
        "number",
        "jury",
        "heart",
        "pine",
        "spin",
        "message",
        "fewer",
        "ache",
        "balk",
        "rolls",
        "paint",
        "hair",
        "pulley",
        "colour",
        "color",
        "vertebra",
        "London"
      })
  void leavesAWordOfTheDictionaryAlone(String word) {
    assertThat(mended(word)).isEqualTo(word.toLowerCase(java.util.Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"spn", "knt", "xyzzyq", "qwertyuiop", "12345"})
  void leavesWhatResemblesNothingAlone(String word) {
    assertThat(mended(word)).isEqualTo(word);
  }

  @Test
  void keepsThePlaceOfWhatWasWritten() {
    Token token = Tokenizer.tokenize("my spien").getLast();

    Token mended = SPELLING.mend(token);

    assertThat(mended.span()).isEqualTo(new Span(3, 8));
    assertThat(mended.stem()).isEqualTo(Stems.of("spine"));
  }

  @ParameterizedTest
  @CsvSource({
    "spine,spine,0",
    "spine,spien,1",
    "spine,pine,1",
    "spine,spline,1",
    "spine,swine,1",
    "spine,snipe,2",
    "ca,abc,3",
    "fever,never,1",
  })
  void countsSwappedNeighboursAsOneEdit(String one, String other, int edits) {
    assertThat(Spelling.distance(one, other, 9)).isEqualTo(edits);
    assertThat(Spelling.distance(other, one, 9)).isEqualTo(edits);
  }

  @Test
  void givesUpCountingPastTheLimit() {
    assertThat(Spelling.distance("massage", "shoulder", 2)).isEqualTo(3);
    assertThat(Spelling.distance("a", "abcdef", 2)).isEqualTo(3);
  }

  private static String mended(String word) {
    return SPELLING.mend(Tokenizer.tokenize(word).getFirst()).form();
  }
}
