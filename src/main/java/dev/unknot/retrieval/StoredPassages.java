package dev.unknot.retrieval;

import dev.unknot.corpus.Corpus;
import dev.unknot.corpus.Document;
import dev.unknot.corpus.Passage;
import dev.unknot.lexicon.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/**
 * The passages of a corpus as an index on disk keeps them, each taken out when it is first needed;
 * those needed last are kept.
 */
final class StoredPassages extends AbstractList<IndexedPassage> implements RandomAccess {

  private static final int KEPT = 20_000;
  private static final float LOAD = 0.75f;

  private final Corpus corpus;
  private final int[] first;
  private final int size;
  private final List<LeafReaderContext> leaves;
  private final PassageCodec codec;
  private final Map<Integer, IndexedPassage> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, LOAD, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, IndexedPassage> eldest) {
              return size() > KEPT;
            }
          });

  StoredPassages(Corpus corpus, Lexicon lexicon, DirectoryReader reader) {
    this.corpus = corpus;
    this.first = corpus.firstPassages();
    this.size = reader.numDocs();
    this.leaves = reader.leaves();
    this.codec = new PassageCodec(lexicon);
  }

  @Override
  public IndexedPassage get(int number) {
    IndexedPassage known = kept.get(number);
    if (known != null) {
      return known;
    }
    int at = Arrays.binarySearch(first, number);
    // Several documents can begin at one number, those without passages first.
    int place = at < 0 ? -at - 2 : at;
    while (place + 1 < first.length && first[place + 1] == number) {
      place++;
    }
    Document document = corpus.documents().get(place);
    Passage passage = document.passages().get(number - first[place]);
    IndexedPassage found = read(number, document, passage);
    kept.put(number, found);
    return found;
  }

  private IndexedPassage read(int number, Document document, Passage passage) {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
    try {
      BinaryDocValues values = leaf.reader().getBinaryDocValues(PassageWriter.READ);
      if (values == null || !values.advanceExact(number - leaf.docBase)) {
        throw new IllegalStateException("index: passage " + number + " is not in it");
      }
      return codec.decode(number, document, passage, values.binaryValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int size() {
    return size;
  }
}
