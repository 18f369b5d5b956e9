package dev.unknot.retrieval;

import dev.unknot.corpus.Corpus;
import dev.unknot.corpus.Document;
import dev.unknot.language.WordVectors;
import dev.unknot.lexicon.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The passages of a corpus in a Lucene index, in memory or, by {@link IndexFolder}, on disk. Ties
 * are broken by the order of the corpus, so that the same corpus and search give the same hits.
 */
public final class PassageIndex {

  /**
   * A heading speaks for every passage beneath it, a title for the whole document: they count for
   * less than the words themselves.
   */
  private static final float HEADING_WEIGHT = 0.6f;

  private static final float AROUND_WEIGHT = 0.2f;

  /** Lucene refuses a query of more than 1,024 clauses; each key makes three. */
  private static final int MOST_KEYS = 256;

  private final List<IndexedPassage> passages;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private float @Nullable [] centre;
  private final Map<String, Integer> frequencies = new ConcurrentHashMap<>();

  /**
   * An index that is written.
   *
   * @param passages all passages; the number of each is that of its Lucene document
   */
  PassageIndex(List<IndexedPassage> passages, DirectoryReader reader) {
    this.passages = passages;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /** Indexes a corpus in memory. */
  public static PassageIndex build(Corpus corpus, Lexicon lexicon) {
    Directory directory = new ByteBuffersDirectory();
    // Opened beside the reading of the passages: Lucene has much to load.
    CompletableFuture<IndexWriter> writer = CompletableFuture.supplyAsync(() -> open(directory));
    List<List<IndexedPassage>> passages = read(corpus, lexicon);
    try {
      write(writer.join(), passages);
      return new PassageIndex(
          passages.stream().flatMap(List::stream).toList(), DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the documents side by side; the passages come in the order of the corpus. */
  private static List<List<IndexedPassage>> read(Corpus corpus, Lexicon lexicon) {
    List<Document> documents = corpus.documents();
    int[] first = corpus.firstPassages();
    return IntStream.range(0, documents.size())
        .parallel()
        .mapToObj(i -> new PassageReader(lexicon).read(documents.get(i), first[i]))
        .toList();
  }

  private static IndexWriter open(Directory directory) {
    try {
      return new IndexWriter(directory, PassageWriter.config());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(IndexWriter writer, List<List<IndexedPassage>> documents)
      throws IOException {
    try (writer) {
      PassageWriter to = new PassageWriter(writer);
      for (List<IndexedPassage> passages : documents) {
        to.write(passages);
      }
      writer.forceMerge(1);
      writer.commit();
    }
  }

  /** The words of the documents: what a misspelt word of a question may have meant. */
  public Set<String> words() {
    return terms(PassageWriter.FORMS);
  }

  private Set<String> terms(String field) {
    Set<String> words = new HashSet<>();
    try {
      Terms terms = MultiTerms.getTerms(reader, field);
      if (terms == null) {
        return words;
      }
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        words.add(term.utf8ToString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    words.removeIf(word -> !Character.isLetter(word.codePointAt(0)));
    return words;
  }

  /** All passages, in the order of the corpus. */
  public List<IndexedPassage> passages() {
    return passages;
  }

  /** The best passages for some keys and aspects, best first. */
  public List<Hit> search(Collection<SearchTerm> terms, Set<String> aspects, int limit) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    terms.stream()
        .limit(MOST_KEYS)
        .forEach(term -> {
          query.add(weighted(PassageWriter.TERMS, term.key(), term.weight()), Occur.SHOULD);
          query.add(
              weighted(PassageWriter.HEADINGS, term.key(), term.weight() * HEADING_WEIGHT),
              Occur.SHOULD);
          query.add(
              weighted(PassageWriter.AROUND, term.key(), term.weight() * AROUND_WEIGHT),
              Occur.SHOULD);
        });
    aspects.forEach(aspect -> query.add(weighted(PassageWriter.ASPECTS, aspect, 1), Occur.SHOULD));
    return search(query.build(), limit);
  }

  /**
   * The passages that match a query in Lucene's classic syntax, best first: their words and those
   * of the headings above them.
   *
   * @throws IllegalArgumentException in one line, if the query does not parse
   */
  public List<Hit> searchOperators(String query, int limit) {
    return search(OperatorParser.query(query), limit);
  }

  private List<Hit> search(Query query, int limit) {
    try {
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc found : searcher.search(query, limit).scoreDocs) {
        hits.add(new Hit(hits.size() + 1, found.score, passages.get(found.doc)));
      }
      return List.copyOf(hits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many passages hold a key, themselves or in their headings. */
  public int frequency(String key) {
    Integer known = frequencies.get(key);
    return known != null ? known : counted(key);
  }

  /** Only what passages hold is kept, so that questions cannot fill the memory. */
  private int counted(String key) {
    try {
      int frequency =
          Math.max(
              reader.docFreq(new Term(PassageWriter.TERMS, key)),
              reader.docFreq(new Term(PassageWriter.HEADINGS, key)));
      if (frequency > 0) {
        frequencies.put(key, frequency);
      }
      return frequency;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a heading holds a key, so that a section is about it. */
  public boolean heads(String key) {
    try {
      return reader.docFreq(new Term(PassageWriter.HEADINGS, key)) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The inverse document frequency of a key, as BM25 has it (Robertson and Zaragoza 2009); greatest
   * for a key that no passage has.
   */
  public double rarity(String key) {
    int frequency = frequency(key);
    return Math.log(1 + (passages.size() - frequency + 0.5) / (frequency + 0.5));
  }

  /**
   * The same for a word of the passages and their headings, by its stem; one that none has is as
   * rare as one that a single passage has.
   */
  public double wordRarity(String stem) {
    try {
      int frequency = Math.max(1, reader.docFreq(new Term(PassageWriter.STEMS, stem)));
      return Math.log(1 + (passages.size() - frequency + 0.5) / (frequency + 0.5));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mean of the vectors of all words that these documents use. */
  public synchronized float[] centre() {
    if (centre == null) {
      centre = mean(terms(PassageWriter.STEMS));
    }
    return centre;
  }

  private static float[] mean(Set<String> stems) {
    float[] mean = new float[WordVectors.dimensions()];
    List<float[]> vectors = stems.stream().flatMap(stem -> WordVectors.of(stem).stream()).toList();
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    return mean;
  }

  private static Query weighted(String field, String key, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, key)), weight);
  }
}
