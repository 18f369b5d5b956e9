package dev.unknot.retrieval;

import dev.unknot.language.Token;
import dev.unknot.language.Tokenizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;

/** Writes passages to an index: what each says as keys, and its words for search by operators. */
final class PassageWriter {

  static final String TERMS = "terms";
  static final String HEADINGS = "headings";
  static final String TITLE = "title";
  static final String ASPECTS = "aspects";
  static final String NUMBER = "number";

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

  void write(IndexedPassage passage) throws IOException {
    Document fields = new Document();
    fields.add(keys(TERMS, List.copyOf(passage.kinds())));
    fields.add(keys(HEADINGS, List.copyOf(passage.headings())));
    fields.add(keys(TITLE, List.copyOf(passage.title())));
    List<String> told = new ArrayList<>(passage.tells());
    told.addAll(passage.announced());
    fields.add(keys(ASPECTS, told));
    List<List<Token>> words = words(passage);
    fields.add(keys(STEMS, said(words, Token::stem)));
    fields.add(keys(FORMS, said(words, Token::form)));
    fields.add(new StoredField(NUMBER, passage.number()));
    writer.addDocument(fields);
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
