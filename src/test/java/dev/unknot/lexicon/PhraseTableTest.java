package dev.unknot.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.unknot.language.Tokenizer;
import dev.unknot.lexicon.Concept.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phrases of a small lexicon of the test's own, and the mentions found by them. */
class PhraseTableTest {

  private final PhraseTree phrases = new PhraseTree();
  private final List<Concept> concepts = new ArrayList<>();

  @BeforeEach
  void fill() {
    add(Phrase.of("ball"), concept("ball", Kind.TOOL));
    add(Phrase.of("tennis ball"), concept("tennis-ball", Kind.TOOL, "ball"));
    add(Phrase.of("tennis ball on floor"), concept("floor-routine", Kind.ACT));
    add(Phrase.of("spine"), concept("spine", Kind.PART));
    add(Phrase.of("next to {spine}"), concept("beside-spine", Kind.PART));
    add(Phrase.of("too {pain}"), concept("severe", Kind.CUE));
    add(Phrase.of("pain"), concept("pain", Kind.SYMPTOM));
    add(Phrase.of("ache"), concept("pain", Kind.SYMPTOM));
    add(Phrase.of("=pulled"), concept("strain", Kind.INJURY));
    add(Phrase.of("=hit {ball}"), concept("hit", Kind.INJURY));
    add(Phrase.of("roll out hip"), concept("roll-out", Kind.ACT));
    add(Phrase.of("can't stand"), concept("unbearable", Kind.CUE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          a ball                       | ball
          two balls                    | ball
          a tennis ball                | tennis-ball
          tennis balls                 | tennis-ball
          tennis                       | -
          a tennis ball on the floor   | floor-routine
          a tennis ball on a floor     | floor-routine
          a tennis ball on floor       | floor-routine
          a tennis ball on his floor   | floor-routine
          a tennis ball on one floor   | tennis-ball
          ball ball tennis ball        | ball ball tennis-ball
          roll out my hip              | roll-out
          roll out those hips          | roll-out
          roll the out the hip         | roll-out
          roll out                     | -
          """)
  void findTheLongestReadingOverDeterminers(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          i pulled it         | strain
          i pull it           | -
          pulling             | -
          i hit the ball      | hit ball
          i was hitting balls | ball
          """)
  void matchAnExactFormAlone(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({
    "next to the spine,beside-spine",
    "next to my spine,beside-spine",
    "next to spines,beside-spine",
    "over the spine,spine",
    "the spine next to the ball,spine ball",
  })
  void takeThePlaceOfWhatTheyAreMadeOfWithinAKind(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected);
  }

  @Test
  void standBesideWhatTheyAreMadeOfAcrossKinds() {
    assertThat(found("too much pain")).isEqualTo("pain");
    assertThat(found("too pain").split(" ")).containsExactlyInAnyOrder("severe", "pain");
    assertThat(found("too my aches").split(" ")).containsExactlyInAnyOrder("severe", "pain");
  }

  @Test
  void acceptAConceptForAnythingItIsAKindOf() {
    assertThat(found("i hit a tennis ball")).isEqualTo("hit tennis-ball");
  }

  @Test
  void matchAContractionWhole() {
    assertThat(found("i can\u2019t stand")).isEqualTo("unbearable");
    assertThat(found("i can stand")).isEmpty();
  }

  @Test
  void mentionTheWordsAsWritten() {
    String text = "It is next to  my Spines.";

    assertThat(mentions(text))
        .singleElement()
        .satisfies(mention -> assertThat(mention.span().of(text)).isEqualTo("next to  my Spines"));
  }

  @Test
  void holdTheWordsOfAllPhrases() {
    assertThat(phrases.vocabulary())
        .contains("tennis", "floor", "spine", "pulled", "can't")
        .doesNotContain("{spine}", "=pulled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200b"})
  void mustHaveAWord(String phrase) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> add(Phrase.of(phrase), concept("nothing", Kind.ACT)))
        .withMessageContaining("expected: at least one word");
  }

  private String found(String text) {
    return String.join(" ", mentions(text).stream().map(each -> each.concept().id()).toList());
  }

  private List<Mention> mentions(String text) {
    List<String> strings = List.copyOf(phrases.strings());
    PhraseTable table =
        new PhraseTable(phrases.pack(strings::indexOf), Strings.of(strings), concepts::get);
    return new MentionFinder(table, Tokenizer.tokenize(text)).find();
  }

  private void add(Phrase phrase, Concept concept) {
    if (!concepts.contains(concept)) {
      concepts.add(concept);
    }
    phrases.add(phrase, concepts.indexOf(concept));
  }

  private static Concept concept(String id, Kind kind, String... is) {
    Set<String> kinds = new java.util.HashSet<>(List.of(is));
    kinds.add(id);
    kinds.add(kind.id());
    return new Concept(id, kind, id, kinds, 1);
  }
}
