package dev.unknot.retrieval;

import dev.unknot.corpus.Document;
import dev.unknot.corpus.Passage;
import dev.unknot.language.Lazy;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Lexicon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What was read of a passage, as bytes, so that it need not be read again: whether it names a tool,
 * then each key once, after the bits of the sets it is in.
 */
final class PassageCodec {

  /** The sets of keys, in the order of the bits that stand for them. */
  private static final int SETS = 9;

  private final Lexicon lexicon;

  PassageCodec(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  static BytesRef encode(IndexedPassage passage) throws IOException {
    List<Collection<String>> sets =
        List.of(
            passage.terms(),
            passage.kinds(),
            passage.words(),
            passage.headings(),
            passage.around(),
            ids(passage.parts()),
            passage.tells(),
            passage.announced(),
            ids(passage.headed()));
    Map<String, Integer> keys = new LinkedHashMap<>();
    for (int set = 0; set < SETS; set++) {
      for (String key : sets.get(set)) {
        keys.merge(key, 1 << set, (one, other) -> one | other);
      }
    }
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeByte((byte) (passage.tool() ? 1 : 0));
    for (Map.Entry<String, Integer> each : keys.entrySet()) {
      out.writeVInt(each.getValue());
      out.writeString(each.getKey());
    }
    return new BytesRef(out.toArrayCopy());
  }

  IndexedPassage decode(int number, Document document, Passage passage, BytesRef from)
      throws IOException {
    List<Set<String>> sets = new ArrayList<>();
    for (int set = 0; set < SETS; set++) {
      sets.add(new LinkedHashSet<>());
    }
    ByteArrayDataInput in = new ByteArrayDataInput(from.bytes, from.offset, from.length);
    boolean tool = in.readByte() == 1;
    while (!in.eof()) {
      int held = in.readVInt();
      String key = in.readString();
      for (int set = 0; set < SETS; set++) {
        if ((held & 1 << set) != 0) {
          sets.get(set).add(key);
        }
      }
    }
    return new IndexedPassage(
        number,
        document,
        passage,
        new Lazy<>(() -> lexicon.readAsWritten(passage.text())),
        sets.get(2),
        sets.get(0),
        sets.get(1),
        sets.get(3),
        sets.get(4),
        concepts(sets.get(5)),
        concepts(sets.get(8)),
        tool,
        sets.get(6),
        sets.get(7));
  }

  private static List<String> ids(Set<Concept> concepts) {
    return concepts.stream().map(Concept::id).toList();
  }

  private Set<Concept> concepts(Set<String> ids) {
    Set<Concept> concepts = new LinkedHashSet<>();
    ids.forEach(id -> lexicon.concept(id).ifPresent(concepts::add));
    return concepts;
  }
}
