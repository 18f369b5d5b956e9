package dev.unknot.retrieval;

import dev.unknot.corpus.Corpus;
import dev.unknot.corpus.Document;
import dev.unknot.language.Lazy;
import dev.unknot.language.Span;
import dev.unknot.language.WordVectors;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.retrieval.Postings.First;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
  private final Corpus corpus;
  private final Lexicon lexicon;
  private final int[] first;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Postings postings;
  private final Lazy<float[]> centre = new Lazy<>(() -> mean(terms(PassageWriter.STEMS)));
  private final Map<String, Integer> frequencies = new ConcurrentHashMap<>();

  /**
   * An index that is written.
   *
   * @param passages all passages; the number of each is that of its Lucene document
   */
  PassageIndex(
      Corpus corpus, Lexicon lexicon, List<IndexedPassage> passages, DirectoryReader reader) {
    this.corpus = corpus;
    this.lexicon = lexicon;
    this.first = corpus.firstPassages();
    this.passages = passages;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.postings = new Postings(searcher);
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
          corpus,
          lexicon,
          passages.stream().flatMap(List::stream).toList(),
          DirectoryReader.open(directory));
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

  /** The passages of one document. */
  public List<IndexedPassage> of(Document document) {
    int from = first[corpus.place(document.id())];
    return passages.subList(from, from + document.passages().size());
  }

  /** The passage that stands at a place of a document. */
  public Optional<IndexedPassage> at(String document, Span span) {
    int place = corpus.place(document);
    return place < 0
        ? Optional.empty()
        : corpus.documents().get(place).numberOf(span).stream()
            .mapToObj(number -> passages.get(first[place] + number))
            .findFirst();
  }

  /** The first passage of each document that has one. */
  public List<IndexedPassage> openings() {
    return IntStream.range(0, first.length)
        .filter(place -> !corpus.documents().get(place).passages().isEmpty())
        .mapToObj(place -> passages.get(first[place]))
        .toList();
  }

  /** The passages that mention all of some concepts, in their order. */
  public Stream<IndexedPassage> mentioning(List<String> concepts) {
    return postings.all(PassageWriter.MENTIONS, concepts).mapToObj(passages::get);
  }

  /** The body parts that headings name, in the order in which they come up. */
  public List<Concept> headed() {
    Map<First, Concept> parts = new TreeMap<>(First.ORDER);
    for (Concept concept : lexicon.concepts()) {
      First first = postings.first(PassageWriter.HEADED, concept.id());
      if (first != null) {
        parts.put(first, concept);
      }
    }
    return List.copyOf(parts.values());
  }

  /** Whether any passage works one of some parts, a kind of it, or what it is a kind of. */
  public boolean works(Collection<Concept> parts) {
    return working(parts).anyMatch(term -> postings.count(term.field(), term.text()) > 0);
  }

  /** The same of the passages of one document. */
  public boolean works(Document document, Collection<Concept> parts) {
    return postings.any(document.id(), working(parts).toList());
  }

  private static Stream<Term> working(Collection<Concept> parts) {
    return parts.stream()
        .flatMap(part ->
            Stream.concat(
                Stream.of(new Term(PassageWriter.WORKS, part.id())),
                part.kinds().stream().map(kind -> new Term(PassageWriter.PARTS, kind))));
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
    int frequency =
        Math.max(
            postings.count(PassageWriter.TERMS, key), postings.count(PassageWriter.HEADINGS, key));
    if (frequency > 0) {
      frequencies.put(key, frequency);
    }
    return frequency;
  }

  /** Whether a heading holds a key, so that a section is about it. */
  public boolean heads(String key) {
    return postings.count(PassageWriter.HEADINGS, key) > 0;
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
  public float[] centre() {
    return centre.get();
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
