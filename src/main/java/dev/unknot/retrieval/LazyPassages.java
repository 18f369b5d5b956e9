package dev.unknot.retrieval;

import dev.unknot.corpus.Corpus;
import dev.unknot.corpus.Document;
import dev.unknot.lexicon.Lexicon;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.RandomAccess;

/** The passages of a corpus, each read when it is first needed; those needed last are kept. */
final class LazyPassages extends AbstractList<IndexedPassage> implements RandomAccess {

  private static final int KEPT = 20_000;
  private static final float LOAD = 0.75f;

  private final Corpus corpus;
  private final Lexicon lexicon;
  private final int[] first;
  private final int size;
  private final Map<Integer, IndexedPassage> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, LOAD, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, IndexedPassage> eldest) {
              return size() > KEPT;
            }
          });

  LazyPassages(Corpus corpus, Lexicon lexicon) {
    this.corpus = corpus;
    this.lexicon = lexicon;
    this.first = corpus.firstPassages();
    this.size = Math.toIntExact(corpus.passages().count());
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
    IndexedPassage read =
        new PassageReader(lexicon)
            .read(number, document, document.passages().get(number - first[place]));
    kept.put(number, read);
    return read;
  }

  @Override
  public int size() {
    return size;
  }
}
