package dev.unknot.lexicon;

import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Entry.Telling;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes a lexicon of entries. The single words of the fillers are no concepts, only words to read
 * over.
 */
final class LexiconReader {

  private final Map<String, Entry> entries;

  LexiconReader(Map<String, Entry> entries) {
    this.entries = entries;
  }

  Lexicon read() {
    Map<String, Concept> concepts = new LinkedHashMap<>();
    PhraseTable phrases = new PhraseTable();
    PhraseTable moves = new PhraseTable();
    Set<String> fillers = new HashSet<>();
    entries.forEach((id, entry) -> {
      Concept concept =
          new Concept(id, entry.kind(), entry.label(), kinds(id, entry), entry.weight());
      concepts.put(id, concept);
      for (Phrase phrase : entry.phrases()) {
        if (entry.kind() == Kind.FILLER && phrase.oneWord()) {
          fillers.add(phrase.text());
        } else if (entry.kind() == Kind.MOVE) {
          moves.add(phrase, concept);
        } else {
          phrases.add(phrase, concept);
        }
      }
    });
    return new Lexicon(entries, concepts, phrases, moves, Set.copyOf(fillers), aspects(), Set::of);
  }

  private Aspects aspects() {
    Map<String, Telling> tellings = new LinkedHashMap<>();
    entries.forEach((id, entry) -> {
      if (entry.kind() == Kind.ASPECT) {
        tellings.put(id, entry.telling());
      }
    });
    return new Aspects(tellings);
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
}
