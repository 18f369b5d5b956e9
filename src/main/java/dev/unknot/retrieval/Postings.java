package dev.unknot.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Which passages hold a key, without ranking them. */
final class Postings {

  /** Where a key first stands: in which passage, and where in its field. */
  record First(int passage, int position) {
    static final Comparator<First> ORDER =
        Comparator.comparingInt(First::passage).thenComparingInt(First::position);
  }

  private final IndexSearcher searcher;
  private final IndexReader reader;

  Postings(IndexSearcher searcher) {
    this.searcher = searcher;
    this.reader = searcher.getIndexReader();
  }

  /** How many passages hold a key in a field. */
  int count(String field, String key) {
    try {
      return reader.docFreq(new Term(field, key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a passage of one document holds one of some keys, each in the field that is named. */
  boolean any(String document, Collection<Term> terms) {
    BooleanQuery.Builder keys = new BooleanQuery.Builder();
    terms.forEach(term -> keys.add(new TermQuery(term), Occur.SHOULD));
    BooleanQuery query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(PassageWriter.DOCUMENT, document)), Occur.FILTER)
            .add(keys.build(), Occur.FILTER)
            .build();
    try {
      return searcher.search(query, 1, Sort.INDEXORDER).scoreDocs.length > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The passages that hold all of some keys, in their order. */
  IntStream all(String field, List<String> keys) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    keys.forEach(key -> query.add(new TermQuery(new Term(field, key)), Occur.FILTER));
    int most = Math.max(1, keys.stream().mapToInt(key -> count(field, key)).min().orElse(0));
    try {
      ScoreDoc[] found = searcher.search(query.build(), most, Sort.INDEXORDER).scoreDocs;
      return Stream.of(found).mapToInt(each -> each.doc);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a key first stands in a field, or null. */
  @Nullable First first(String field, String key) {
    try {
      Terms terms = MultiTerms.getTerms(reader, field);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      if (!each.seekExact(new BytesRef(key))) {
        return null;
      }
      PostingsEnum postings = each.postings(null, PostingsEnum.POSITIONS);
      int passage = postings.nextDoc();
      return passage == DocIdSetIterator.NO_MORE_DOCS
          ? null
          : new First(passage, postings.nextPosition());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
