package dev.unknot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.corpus.Corpus;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassageIndexTest {

  private static final Lexicon LEXICON = Lexicon.load();
  private static final Corpus CORPUS = Corpus.read(Path.of("corpus"));
  private static final PassageIndex INDEX = PassageIndex.build(CORPUS, LEXICON);
  private static final PassageIndex SAME = PassageIndex.build(CORPUS, LEXICON);

  static final List<String> QUESTIONS =
      List.of(
          "how long should i hold a tight spot",
          "is soreness after tennis ball normal",
          "pain (over the spine",
          "back/neck AND OR NOT",
          "+spine -foot \"shoulder blade\" knot~1",
          "title:spine^2 [a TO b] {x} \\",
          "*?*",
          "?!...",
          "\"",
          "\uD83D\uDE2D\uD83E\uDDD8",
          "\ud83d lone",
          "#calf #spine",
          "\u0000\u0001",
          "calf ".repeat(800),
          words(2_000));

  @ParameterizedTest
  @FieldSource("QUESTIONS")
  void findsTheSameForTheSameQuestion(String question) {
    List<Hit> hits = search(INDEX, question);

    assertThat(hits).isEqualTo(search(INDEX, question));
    assertThat(hits.stream().map(hit -> hit.found().number() + " " + hit.score()))
        .isEqualTo(
            search(SAME, question).stream()
                .map(hit -> hit.found().number() + " " + hit.score())
                .toList());
  }

  @ParameterizedTest
  @FieldSource("QUESTIONS")
  void ranksFromOneByScoreThenByTheOrderOfTheCorpus(String question) {
    List<Hit> hits = search(INDEX, question);

    assertThat(hits)
        .extracting(Hit::rank)
        .isEqualTo(IntStream.rangeClosed(1, hits.size()).boxed().toList());
    assertThat(hits)
        .isSortedAccordingTo(
            Comparator.comparing(Hit::score, Comparator.reverseOrder())
                .thenComparingInt(hit -> hit.found().number()));
    assertThat(hits).extracting(hit -> hit.found().number()).doesNotHaveDuplicates();
  }

  @Test
  void breaksTiesByTheOrderOfTheCorpus(@TempDir Path folder) throws IOException {
    for (String name : List.of("c", "a", "b")) {
      Files.writeString(
          folder.resolve(name + ".md"), "# Sheet\n\n## Calf\n\nRoll the calf.\n\nRoll the calf.\n");
    }
    PassageIndex index = PassageIndex.build(Corpus.read(folder), LEXICON);

    assertThat(search(index, "calf"))
        .extracting(hit -> hit.found().document().id())
        .containsExactly("a", "a", "b", "b", "c", "c");
  }

  @Test
  void numbersThePassagesInTheOrderOfTheCorpus() {
    assertThat(INDEX.passages())
        .extracting(IndexedPassage::number)
        .isEqualTo(IntStream.range(0, INDEX.passages().size()).boxed().toList());
    assertThat(INDEX.passages().stream().map(IndexedPassage::passage))
        .isEqualTo(CORPUS.passages().toList());
  }

  @Test
  void findsNothingForNothing() {
    assertThat(INDEX.search(List.of(), Set.of(), 10)).isEmpty();
    assertThat(search(INDEX, "zzyzx")).isEmpty();
  }

  @Test
  void givesNoMoreThanAskedFor() {
    assertThat(search(INDEX, "ball")).hasSizeGreaterThan(3);
    assertThat(INDEX.search(terms("ball"), Set.of(), 3)).hasSize(3);
  }

  @Test
  void findsByAspectAlone() {
    assertThat(INDEX.search(List.of(), Set.of("how-long"), 10))
        .isNotEmpty()
        .allMatch(hit ->
            hit.found().tells().contains("how-long")
                || hit.found().announced().contains("how-long"));
  }

  @Test
  void findsAWiderWordInANarrowerOne(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.md"), "# Sheet\n\nRest the hamstring.\n");
    PassageIndex index = PassageIndex.build(Corpus.read(folder), LEXICON);

    assertThat(search(index, "thigh")).hasSize(1);
    assertThat(search(index, "calf")).isEmpty();
  }

  @Test
  void countsWhatIsRarerAsMore() {
    String common = Term.key("ball");
    String rare = "microwav";

    assertThat(INDEX.frequency(rare)).isZero();
    assertThat(INDEX.frequency(common)).isPositive();
    assertThat(INDEX.rarity(rare)).isGreaterThan(INDEX.rarity(common));
    assertThat(INDEX.rarity(common)).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          calf -wall            | a0 a2 b0
          +calf +wall           | a1
          calf AND floor        | a0
          wall OR bench         | a1 b1
          NOT calf              | b1
          "roll the calf"       | a0
          "wall calf"           |
          "calf wall"           |
          flor~1                | a0
          flor                  |
          be?ch                 | b1
          wal*                  | a1
          CALF                  | a0 a1 a2 b0
          +sheet +ankle         |
          +(wall bench) -calf   | b1
          *:*                   | a0 a1 a2 b0 b1
          calf\\-wall          | a0 a1 a2 b0
          """)
  void findsByOperators(String query, String expected, @TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("a.md"),
        "# Sheet\n\n## Calf\n\nRoll the calf on the floor.\n\nLean at the wall.\n\nEasy.\n");
    Files.writeString(folder.resolve("b.md"), "# Other\n\nRest the calf.\n\nUse a bench.\n");
    PassageIndex index = PassageIndex.build(Corpus.read(folder), LEXICON);

    assertThat(index.searchOperators(query, 10))
        .extracting(hit -> hit.found().document().id() + place(hit))
        .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" "));
  }

  private static int place(Hit hit) {
    return hit.found().document().passages().indexOf(hit.found().passage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+(",
        "\"open",
        "AND calf",
        "calf)",
        "part:calf",
        "[a TO b]",
        "/ca.f/",
        "a^b",
        "+"
      })
  void saysInOneLineWhatDoesNotParse(String query) {
    assertThatThrownBy(() -> INDEX.searchOperators(query, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("query")
        .hasMessageContaining("expected")
        .hasMessageNotContaining("\n");
  }

  @Test
  void refusesAQueryThatIsTooLongOrTooDeep() {
    assertThatThrownBy(() -> INDEX.searchOperators("calf ".repeat(500), 10))
        .hasMessageContaining("1000");
    assertThatThrownBy(() -> INDEX.searchOperators("(".repeat(51) + "a" + ")".repeat(51), 10))
        .hasMessageContaining("50 groups");
  }

  private static List<Hit> search(PassageIndex index, String question) {
    return index.search(terms(question), Set.of(), 1_000);
  }

  private static List<SearchTerm> terms(String question) {
    return Term.of(LEXICON.read(question), LEXICON).stream()
        .map(Term::key)
        .distinct()
        .map(key -> new SearchTerm(key, 1))
        .toList();
  }

  private static String words(int count) {
    StringBuilder words = new StringBuilder();
    IntStream.range(0, count)
        .forEach(i -> words.append("word").append((char) ('a' + i % 26)).append(i).append(' '));
    return words.toString();
  }
}
