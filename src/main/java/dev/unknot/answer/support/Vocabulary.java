package dev.unknot.answer.support;

import dev.unknot.language.Stems;
import dev.unknot.language.Token;
import dev.unknot.language.Tokenizer;
import dev.unknot.language.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of {@code synonyms.yaml} and {@code cues.yaml}, ready to be found. */
record Vocabulary(
    Phrases<Integer> senses,
    Phrases<Pole> poles,
    Phrases<Integer> forward,
    Phrases<Integer> nominal,
    Phrases<Integer> backward,
    Phrases<Integer> noNegation,
    Phrases<Force> forces,
    Set<String> partedFirst,
    Set<String> partedSecond,
    Phrases<Boolean> bounds,
    Phrases<Boolean> boundsAfter,
    Phrases<Integer> injections,
    Set<String> light,
    Set<String> measures,
    Phrases<Integer> claims,
    Set<String> function,
    Phrases<Integer> clauseStarts,
    Set<String> placeWords) {

  static Vocabulary load() {
    Map<String, Object> synonyms = Yaml.resource(Vocabulary.class, "synonyms.yaml");
    Map<String, Object> cues = Yaml.resource(Vocabulary.class, "cues.yaml");
    Map<String, Object> negations = map(cues, "negations");
    Map<String, Object> bounds = map(cues, "bounds");
    Map<String, Object> parted = map(cues, "parted");
    return new Vocabulary(
        senses(synonyms),
        poles(map(cues, "axes")),
        phrases(negations, "forward"),
        phrases(negations, "nominal"),
        phrases(negations, "backward"),
        phrases(negations, "none"),
        forces(map(cues, "force")),
        stems(Yaml.strings(parted, "first")),
        stems(Yaml.strings(parted, "second")),
        bounds(bounds, ""),
        bounds(bounds, "-after"),
        phrases(cues, "injection"),
        stems(lists(synonyms, "light").stream().flatMap(List::stream).toList()),
        stems(Yaml.strings(cues, "units")),
        phrases(cues, "claims"),
        Set.copyOf(Yaml.strings(cues, "function")),
        phrases(cues, "clause-starts"),
        Set.copyOf(Yaml.strings(cues, "place-words")));
  }

  private static Phrases<Integer> senses(Map<String, Object> synonyms) {
    Phrases<Integer> senses = new Phrases<>();
    int line = 0;
    for (String chapter : synonyms.keySet()) {
      if (chapter.equals("light")) {
        continue;
      }
      for (List<String> words : lists(synonyms, chapter)) {
        for (String word : words) {
          senses.add(word, line);
        }
        line++;
      }
    }
    return senses;
  }

  private static Phrases<Pole> poles(Map<String, Object> axes) {
    Phrases<Pole> poles = new Phrases<>();
    axes.forEach((axis, ends) -> {
      List<?> all = (List<?>) ends;
      for (int i = 0; i < all.size(); i++) {
        for (Object word : (List<?>) all.get(i)) {
          poles.add(String.valueOf(word), new Pole(axis, i, all.size() == 2));
        }
      }
    });
    return poles;
  }

  /** Bounds that stand before a figure, or after it: true for the least, false for the most. */
  private static Phrases<Boolean> bounds(Map<String, Object> words, String side) {
    Phrases<Boolean> bounds = new Phrases<>();
    Yaml.strings(words, "least" + side).forEach(phrase -> bounds.add(phrase, true));
    Yaml.strings(words, "most" + side).forEach(phrase -> bounds.add(phrase, false));
    return bounds;
  }

  private static Phrases<Force> forces(Map<String, Object> words) {
    Phrases<Force> forces = new Phrases<>();
    for (String name : words.keySet()) {
      Force force = Force.valueOf(name.toUpperCase(Locale.ROOT));
      Yaml.strings(words, name).forEach(phrase -> forces.add(phrase, force));
    }
    return forces;
  }

  private static Phrases<Integer> phrases(Map<String, Object> map, String key) {
    Phrases<Integer> phrases = new Phrases<>();
    Yaml.strings(map, key).forEach(phrase -> phrases.add(phrase, 1));
    return phrases;
  }

  private static List<List<String>> lists(Map<String, Object> map, String key) {
    List<List<String>> lists = new ArrayList<>();
    @Nullable Object value = map.get(key);
    if (value instanceof List<?> lines) {
      lines.forEach(line -> lists.add(Yaml.strings(Map.of("line", String.valueOf(line)), "line")));
    }
    return lists;
  }

  private static Set<String> stems(List<String> words) {
    Set<String> stems = new HashSet<>();
    for (String word : words) {
      List<Token> tokens = Tokenizer.tokenize(word);
      if (tokens.size() == 1) {
        stems.add(Stems.of(tokens.getFirst().form()));
      }
    }
    return stems;
  }

  private static Map<String, Object> map(Map<String, Object> map, String key) {
    return Yaml.asMap(map.get(key), key);
  }
}
