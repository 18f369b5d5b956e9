package dev.unknot.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.lexicon.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A phrase of one word matches by its stem. Where the stem is a word of its own, that word matches
 * too: this is wanted for the pairs that were looked at and listed, and for no others.
 */
class LexiconStemsTest {

  private static final List<String> FILES =
      List.of(
          "part",
          "tool",
          "thing",
          "symptom",
          "injury",
          "act",
          "effect",
          "situation",
          "aspect",
          "foreign",
          "cue");
  private static final Set<String> FOUND = new TreeSet<>();

  @BeforeAll
  static void find() {
    for (String file : FILES) {
      Yaml.resource(Lexicon.class, file + ".yaml").values().stream()
          .flatMap(entry -> words(entry).stream())
          .filter(word -> word.chars().allMatch(Character::isLetter))
          .filter(word -> !Stems.of(word).equals(word) && Dictionary.has(Stems.of(word)))
          .map(word -> word + " " + Stems.of(word))
          .forEach(FOUND::add);
    }
  }

  @Test
  void areAllLookedAt() throws IOException {
    Set<String> others = new TreeSet<>(FOUND);
    others.removeAll(lookedAt());

    assertThat(FOUND).hasSizeGreaterThan(50);
    assertThat(others)
        .as("write =word in the lexicon, or if the stem means the same, the pair into stems.txt")
        .isEmpty();
  }

  private static List<String> words(Object entry) {
    return entry instanceof Map<?, ?>
        ? Yaml.strings(Yaml.asMap(entry, "entry"), "words")
        : Yaml.strings(Map.of("words", entry), "words");
  }

  private static Set<String> lookedAt() throws IOException {
    try (InputStream in =
        LexiconStemsTest.class.getResourceAsStream("/dev/unknot/lexicon/stems.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
