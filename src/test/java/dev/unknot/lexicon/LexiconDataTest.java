package dev.unknot.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.unknot.language.Yaml;
import dev.unknot.lexicon.Concept.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lexicon's own files. */
class LexiconDataTest {

  private static final Lexicon LEXICON = Lexicon.load();
  private static final Pattern NAMED = Pattern.compile("\\{([^}]*)}");
  private static final Set<String> QUANTITIES =
      Set.of(
          "quantity:duration",
          "quantity:rate",
          "quantity:count",
          "quantity:length",
          "quantity:angle");

  @ParameterizedTest
  @EnumSource(Kind.class)
  void haveAFileForEachKind(Kind kind) {
    assertThat(entries(kind)).isNotEmpty();
  }

  @Test
  void declareEachConceptOnce() {
    assertThat(Stream.of(Kind.values()).flatMap(kind -> entries(kind).keySet().stream()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void nameNoPhraseTwiceWithinAConcept(Kind kind) {
    List<String> twice = new ArrayList<>();
    entries(kind)
        .forEach((id, entry) -> {
          Set<String> seen = new HashSet<>();
          Yaml.strings(entry, "words").stream()
              .filter(words -> kind != Kind.FILLER && !seen.add(words))
              .forEach(words -> twice.add(id + ": " + words));
        });

    assertThat(twice).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void nameOnlyConceptsThatExist(Kind kind) {
    List<String> missing = new ArrayList<>();
    entries(kind)
        .forEach((id, entry) -> {
          Stream<String> named =
              Stream.concat(
                  Yaml.strings(entry, "is").stream(),
                  Yaml.strings(entry, "words").stream()
                      .flatMap(words -> NAMED.matcher(words).results())
                      .map(result -> result.group(1)));
          named.filter(name -> !exists(name)).forEach(name -> missing.add(id + " names " + name));
        });

    assertThat(missing).isEmpty();
  }

  @Test
  void tellAspectsByConceptsAndKindsOfQuantities() {
    Stream<String> marks =
        entries(Kind.ASPECT).values().stream()
            .flatMap(entry -> Yaml.strings(entry, "tells").stream());

    assertThat(marks.filter(mark -> !QUANTITIES.contains(mark) && !exists(mark))).isEmpty();
  }

  @Test
  void closeEveryBrace() {
    for (Kind kind : Kind.values()) {
      for (Map<String, Object> entry : entries(kind).values()) {
        for (String words : Yaml.strings(entry, "words")) {
          Matcher named = NAMED.matcher(words);

          assertThat(named.replaceAll("")).doesNotContain("{", "}");
        }
      }
    }
  }

  @Test
  void weighConceptsBetweenNothingAndOne() {
    assertThat(LEXICON.concepts())
        .allMatch(concept -> concept.weight() >= 0 && concept.weight() <= 1);
  }

  @Test
  void makeEachConceptOfItsKind() {
    assertThat(LEXICON.concepts())
        .allMatch(concept -> concept.is(concept.id()) && concept.is(concept.kind().id()));
  }

  @Test
  void takeMoreWordsFromACorpus() {
    Lexicon more =
        Lexicon.load(
            Map.of("part", Map.of("shin", Map.of("is", "leg", "words", "shank, splint"))),
            Set.of());

    assertThat(more.read("my shanks").mentions("leg")).hasSize(1);
    assertThat(LEXICON.read("my shanks").mentions("leg")).isEmpty();
  }

  @Test
  void refuseWordsOfAKindThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lexicon.load(Map.of("gizmo", Map.of("a", "b")), Set.of()))
        .withMessageContaining("gizmo")
        .withMessageContaining("expected");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lexicon.load(Map.of("cue", Map.of("negation", "yes")), Set.of()));
  }

  @Test
  void refuseAConceptOfNoKnownKind() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Lexicon.load(
                Map.of("part", Map.of("fin", Map.of("is", "flipper", "words", "fin"))), Set.of()))
        .withMessageContaining("flipper");
  }

  private static boolean exists(String name) {
    return LEXICON.concepts().stream().anyMatch(concept -> concept.is(name));
  }

  private static Map<String, Map<String, Object>> entries(Kind kind) {
    Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
    Yaml.resource(Lexicon.class, kind.id() + ".yaml")
        .forEach((id, value) ->
            entries.put(
                id, value instanceof Map<?, ?> ? Yaml.asMap(value, id) : Map.of("words", value)));
    return entries;
  }
}
