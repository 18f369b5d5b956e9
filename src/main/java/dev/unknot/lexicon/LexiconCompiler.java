package dev.unknot.lexicon;

import dev.unknot.language.Digest;
import dev.unknot.lexicon.Concept.Kind;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a {@link CompiledLexicon} of entries: all strings once, and arrays of their numbers. The
 * single words of the fillers are no concepts, only words to read over.
 */
// One build writes and reads it, so that the order of the constants is the same.
@SuppressWarnings("EnumOrdinal")
final class LexiconCompiler {

  private final Map<String, Entry> entries;
  private final PhraseTree phrases = new PhraseTree();
  private final PhraseTree moves = new PhraseTree();
  private final Set<String> fillers = new LinkedHashSet<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  private LexiconCompiler(Map<String, Entry> entries) {
    this.entries = entries;
  }

  static CompiledLexicon compile(Map<String, Entry> entries) {
    return CompiledLexicon.read(ByteBuffer.wrap(bytes(entries)));
  }

  /** The compiled lexicon as a file holds it. */
  static byte[] bytes(Map<String, Entry> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      new LexiconCompiler(entries).write(out);
      out.writeUTF(Digest.of(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(DataOutputStream out) throws IOException {
    fill();
    entries.forEach((id, entry) -> {
      number(id);
      number(entry.label());
      kinds(id, entry).forEach(this::number);
      entry.telling().marks().forEach(this::number);
    });
    List.of(phrases.strings(), phrases.vocabulary(), moves.strings(), moves.vocabulary(), fillers)
        .forEach(strings -> strings.forEach(this::number));
    Strings.of(numbers.keySet()).write(out);
    Ints.write(words(), out);
    writeConcepts(out);
    Ints.write(aspects(), out);
    phrases.pack(this::number).write(out);
    moves.pack(this::number).write(out);
  }

  private void fill() {
    int concept = 0;
    for (Entry entry : entries.values()) {
      for (Phrase phrase : entry.phrases()) {
        if (entry.kind() == Kind.FILLER && phrase.oneWord()) {
          fillers.add(phrase.text());
        } else {
          (entry.kind() == Kind.MOVE ? moves : phrases).add(phrase, concept);
        }
      }
      concept++;
    }
  }

  private int number(String string) {
    return numbers.computeIfAbsent(string, each -> numbers.size());
  }

  /** For each string, whether it is a word of ours and a filler. */
  private int[] words() {
    int[] words = new int[numbers.size()];
    fillers.forEach(word -> words[number(word)] |= CompiledLexicon.WORD | CompiledLexicon.FILLER);
    phrases.vocabulary().forEach(word -> words[number(word)] |= CompiledLexicon.WORD);
    moves.vocabulary().forEach(word -> words[number(word)] |= CompiledLexicon.WORD);
    return words;
  }

  private void writeConcepts(DataOutputStream out) throws IOException {
    Ints concepts = new Ints();
    int[] starts = new int[entries.size()];
    int[] named = new int[numbers.size()];
    int concept = 0;
    for (Map.Entry<String, Entry> each : entries.entrySet()) {
      Entry entry = each.getValue();
      starts[concept] = concepts.size();
      named[number(each.getKey())] = ++concept;
      long weight = Double.doubleToLongBits(entry.weight());
      concepts.add(number(each.getKey()));
      concepts.add(entry.kind().ordinal());
      concepts.add(number(entry.label()));
      concepts.add((int) (weight >>> Integer.SIZE));
      concepts.add((int) weight);
      concepts.addAll(kinds(each.getKey(), entry).stream().map(this::number).toList());
    }
    Ints.write(named, out);
    Ints.write(starts, out);
    Ints.write(concepts.toArray(), out);
  }

  private int[] aspects() {
    Ints aspects = new Ints();
    entries.forEach((id, entry) -> {
      if (entry.kind() == Kind.ASPECT) {
        aspects.add(number(id));
        aspects.add(entry.telling().required() ? 1 : 0);
        aspects.add(entry.telling().varies() ? 1 : 0);
        aspects.addAll(entry.telling().marks().stream().map(this::number).toList());
      }
    });
    return aspects.toArray();
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
