package dev.unknot.lexicon;

import dev.unknot.language.Yaml;
import dev.unknot.lexicon.Concept.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the lexicon's files. An entry is {@code id: {is: kinds, say: label, weight: 0.3, words:
 * phrases}}, or shorter {@code id: phrases}; kinds and phrases are separated by commas. The single
 * words of the fillers are no concepts, only words to read over.
 */
final class LexiconReader {

  private static final Map<String, Kind> FILES = files();

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private record Entry(
      Kind kind, String label, List<String> is, double weight, List<String> words) {}

  LexiconReader() {
    // Parsing is most of a start: both cores take part. The order of the files is kept.
    List<Map<String, Object>> files =
        FILES.keySet().parallelStream().map(file -> Yaml.resource(LexiconReader.class, file)).toList();
    List<Kind> kinds = List.copyOf(FILES.values());
    for (int i = 0; i < files.size(); i++) {
      add(files.get(i), kinds.get(i));
    }
  }

  /**
   * Adds the words of a corpus, given by kind as in our own files: {@code parts: {wrist: [wrist,
   * carpus]}}.
   */
  LexiconReader with(Map<String, Object> more) {
    more.forEach((name, map) -> {
      Kind kind = FILES.get(name + ".yaml");
      if (kind == null || kind == Kind.CUE) {
        throw new IllegalArgumentException(
            "synonyms: " + name + " (expected: one of " + FILES.keySet() + " without .yaml)");
      }
      add(Yaml.asMap(map, name), kind);
    });
    return this;
  }

  Lexicon read() {
    Map<String, Concept> concepts = new LinkedHashMap<>();
    PhraseTable phrases = new PhraseTable();
    Set<String> fillers = new HashSet<>();
    entries.forEach((id, entry) -> {
      Concept concept =
          new Concept(id, entry.kind(), entry.label(), kinds(id, entry), entry.weight());
      concepts.put(id, concept);
      for (String words : entry.words()) {
        if (entry.kind() == Kind.FILLER && words.indexOf(' ') < 0) {
          fillers.add(words);
        } else {
          phrases.add(words, concept);
        }
      }
    });
    return new Lexicon(concepts, phrases, Set.copyOf(fillers), Set.of());
  }

  private void add(Map<String, Object> file, Kind kind) {
    file.forEach((id, value) -> {
      Entry entry = entry(id, value, kind);
      entries.merge(id, entry, LexiconReader::merge);
    });
  }

  private static Entry entry(String id, Object value, Kind kind) {
    if (!(value instanceof Map<?, ?>)) {
      return new Entry(
          kind, id.replace('-', ' '), List.of(), 1, Yaml.strings(Map.of("words", value), "words"));
    }
    Map<String, Object> map = Yaml.asMap(value, id);
    String label = String.valueOf(map.getOrDefault("say", id.replace('-', ' ')));
    double weight = Double.parseDouble(String.valueOf(map.getOrDefault("weight", "1")));
    return new Entry(kind, label, Yaml.strings(map, "is"), weight, Yaml.strings(map, "words"));
  }

  private static Entry merge(Entry ours, Entry more) {
    if (ours.kind() != more.kind()) {
      throw new IllegalArgumentException(
          "lexicon: "
              + ours.label()
              + " is declared as "
              + ours.kind().id()
              + " and as "
              + more.kind().id()
              + " (expected: one kind)");
    }
    List<String> words = new ArrayList<>(ours.words());
    words.addAll(more.words());
    return new Entry(ours.kind(), ours.label(), ours.is(), ours.weight(), words);
  }

  private Set<String> kinds(String id, Entry entry) {
    Set<String> kinds = new LinkedHashSet<>();
    collect(id, kinds);
    kinds.add(entry.kind().id());
    return kinds;
  }

  private void collect(String id, Set<String> kinds) {
    if (!kinds.add(id)) {
      return;
    }
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new IllegalArgumentException(
          "lexicon: " + id + " is named by an \"is\" and declared nowhere");
    }
    entry.is().forEach(parent -> collect(parent, kinds));
  }

  private static Map<String, Kind> files() {
    Map<String, Kind> files = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      files.put(kind.id() + ".yaml", kind);
    }
    return files;
  }
}
