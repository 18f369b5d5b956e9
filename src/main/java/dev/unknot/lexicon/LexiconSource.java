package dev.unknot.lexicon;

import dev.unknot.language.Yaml;
import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Entry.Telling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lexicon's files. An entry is {@code id: {is: kinds, say: label, weight: 0.3, words:
 * phrases}}, or shorter {@code id: phrases}; kinds and phrases are separated by commas.
 */
final class LexiconSource {

  private static final Map<String, Kind> FILES = files();

  private LexiconSource() {}

  /** The entries of the product, by id, in the order of the files. */
  static Map<String, Entry> read() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    FILES.forEach((file, kind) -> add(entries, Yaml.resource(LexiconSource.class, file), kind));
    return entries;
  }

  /**
   * Adds the words of a corpus, given by kind as in our own files: {@code part: {wrist: wrist,
   * carpus}}.
   */
  static void add(Map<String, Entry> entries, Map<String, Object> more) {
    more.forEach((name, map) -> {
      Kind kind = FILES.get(name + ".yaml");
      if (kind == null || kind == Kind.CUE || kind == Kind.MOVE) {
        throw new IllegalArgumentException(
            "synonyms: " + name + " (expected: one of " + FILES.keySet() + " without .yaml)");
      }
      add(entries, Yaml.asMap(map, name), kind);
    });
  }

  private static void add(Map<String, Entry> entries, Map<String, Object> file, Kind kind) {
    file.forEach((id, value) -> entries.merge(id, entry(id, value, kind), Entry::with));
  }

  private static Entry entry(String id, Object value, Kind kind) {
    Map<String, Object> map =
        value instanceof Map<?, ?> ? Yaml.asMap(value, id) : Map.of("words", value);
    String label = String.valueOf(map.getOrDefault("say", id.replace('-', ' ')));
    double weight = Double.parseDouble(String.valueOf(map.getOrDefault("weight", "1")));
    List<Phrase> phrases = Yaml.strings(map, "words").stream().map(Phrase::of).toList();
    Telling telling =
        new Telling(
            Yaml.strings(map, "tells"),
            Boolean.TRUE.equals(map.get("required")),
            Boolean.TRUE.equals(map.get("varies")));
    return new Entry(kind, label, Yaml.strings(map, "is"), weight, telling, phrases);
  }

  private static Map<String, Kind> files() {
    Map<String, Kind> files = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      files.put(kind.id() + ".yaml", kind);
    }
    return files;
  }
}
