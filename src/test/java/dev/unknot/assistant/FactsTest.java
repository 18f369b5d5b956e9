package dev.unknot.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.corpus.Corpus;
import dev.unknot.corpus.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fact of the originals has a home in the corpus: one passage that says it whole. */
class FactsTest {

  private static final Corpus CORPUS = Corpus.read(Path.of("corpus"));

  record Fact(String id, String document, List<String> words) {

    boolean isToldBy(Passage passage) {
      String text = passage.text().toLowerCase(Locale.ROOT);
      return passage.document().equals(document) && words.stream().allMatch(text::contains);
    }
  }

  @Test
  void areAsManyAsTheOriginalsHave() {
    assertThat(facts().collect(Collectors.groupingBy(Fact::document, Collectors.counting())))
        .isEqualTo(
            Map.of(
                "massage-ball-upper-body", 49L,
                "massage-balls-upper-back-pain", 63L,
                "tennis-ball-upper-back", 38L,
                "massage-ball-exercises", 103L,
                "foam-rolling-upper-back", 29L));
  }

  @Test
  void areListedOnce() {
    assertThat(facts().map(Fact::id)).doesNotHaveDuplicates().hasSize(282);
  }

  @ParameterizedTest
  @MethodSource("facts")
  void haveAHome(Fact fact) {
    assertThat(CORPUS.passages()).anyMatch(fact::isToldBy);
  }

  private static Stream<Fact> facts() {
    return Stream.of("facts-a.tsv", "facts-b.tsv").flatMap(FactsTest::lines).map(FactsTest::fact);
  }

  private static Fact fact(String line) {
    String[] columns = line.split("\t", -1);
    assertThat(columns).as(line).hasSize(3);
    return new Fact(
        columns[0], columns[1], List.of(columns[2].toLowerCase(Locale.ROOT).split("\\|", -1)));
  }

  private static Stream<String> lines(String name) {
    try (InputStream in = FactsTest.class.getResourceAsStream("/dev/unknot/corpus/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank());
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }
}
