package dev.unknot.retrieval;

import dev.unknot.language.Token;
import dev.unknot.language.Tokenizer;
import dev.unknot.lexicon.Concept;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * Writes passages to an index: what each says as keys, and its words for search by operators. The
 * index is sorted, so that in whatever order they are written, they stand in that of the corpus.
 */
final class PassageWriter {

  static final String TERMS = "terms";
  static final String HEADINGS = "headings";
  static final String AROUND = "around";
  static final String ASPECTS = "aspects";

  /** The body parts it is about, and with everything that those are kinds of. */
  static final String PARTS = "parts";

  static final String WORKS = "works";

  /** The body parts that its headings name. */
  static final String HEADED = "headed";

  /** Every concept that it mentions, and everything that those are kinds of. */
  static final String MENTIONS = "mentions";

  /** All that was read of it, by {@link PassageCodec}. */
  static final String READ = "read";

  /** The id of its document. */
  static final String DOCUMENT = "document";

  /** Its place in its document, from 0. */
  static final String PLACE = "place";

  /** The words of a passage and of the headings above it, in order, as stems. */
  static final String STEMS = "stems";

  /** The same words in their folded forms. */
  static final String FORMS = "forms";

  /** Stands between a passage and its headings, so that no phrase goes from one to the other. */
  private static final String END = "\n";

  private final IndexWriter writer;

  PassageWriter(IndexWriter writer) {
    this.writer = writer;
  }

  static IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setIndexSort(
            new Sort(
                new SortField(DOCUMENT, SortField.Type.STRING),
                new SortField(PLACE, SortField.Type.INT)))
        .setUseCompoundFile(false)
        // What is not whole is never kept.
        .setCommitOnClose(false)
        .setMergeScheduler(new SerialMergeScheduler());
  }

  /** Writes the passages of one document. */
  void write(List<IndexedPassage> passages) throws IOException {
    for (int place = 0; place < passages.size(); place++) {
      write(passages.get(place), place);
    }
  }

  void delete(String document) throws IOException {
    writer.deleteDocuments(new Term(DOCUMENT, document));
  }

  private void write(IndexedPassage passage, int place) throws IOException {
    Document fields = new Document();
    String document = passage.document().id();
    fields.add(new StringField(DOCUMENT, document, Field.Store.NO));
    fields.add(new SortedDocValuesField(DOCUMENT, new BytesRef(document)));
    fields.add(new NumericDocValuesField(PLACE, place));
    fields.add(new BinaryDocValuesField(READ, PassageCodec.encode(passage)));
    fields.add(keys(TERMS, List.copyOf(passage.kinds())));
    fields.add(keys(HEADINGS, List.copyOf(passage.headings())));
    fields.add(keys(AROUND, List.copyOf(passage.around())));
    List<String> told = new ArrayList<>(passage.tells());
    told.addAll(passage.announced());
    fields.add(keys(ASPECTS, told));
    fields.add(keys(HEADED, passage.headed().stream().map(Concept::id).toList()));
    ids(PARTS, passage.parts().stream().map(Concept::id), fields);
    ids(WORKS, passage.parts().stream().flatMap(part -> part.kinds().stream()), fields);
    ids(
        MENTIONS,
        passage.reading().mentions().stream().flatMap(each -> each.concept().kinds().stream()),
        fields);
    List<List<Token>> words = words(passage);
    fields.add(keys(STEMS, said(words, Token::stem)));
    fields.add(keys(FORMS, said(words, Token::form)));
    writer.addDocument(fields);
  }

  private static void ids(String field, Stream<String> ids, Document to) {
    ids.distinct().forEach(id -> to.add(new StringField(field, id, Field.Store.NO)));
  }

  private static TextField keys(String field, List<String> keys) {
    return new TextField(field, new KeyStream(keys));
  }

  private static List<List<Token>> words(IndexedPassage passage) {
    List<List<Token>> words = new ArrayList<>();
    words.add(passage.reading().tokens());
    passage.passage().headings().forEach(heading -> words.add(Tokenizer.tokenize(heading)));
    return words;
  }

  private static List<String> said(List<List<Token>> words, Function<Token, String> key) {
    List<String> keys = new ArrayList<>();
    for (List<Token> each : words) {
      keys.addAll(said(each.stream(), key));
      keys.add(END);
    }
    return keys;
  }

  /** The words and numbers of a text as keys. */
  static List<String> said(Stream<Token> tokens, Function<Token, String> key) {
    return tokens.filter(token -> token.isWord() || token.isNumber()).map(key).toList();
  }
}
