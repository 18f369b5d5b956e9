package dev.unknot.retrieval;

import dev.unknot.language.Token;
import dev.unknot.language.Tokenizer;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads queries in Lucene's classic syntax. Words and phrases match by stem; patterns and fuzzy
 * words match what is written.
 */
final class OperatorParser extends QueryParser {

  private static final int LONGEST = 1_000;
  private static final int DEEPEST = 50;
  private static final String EXPECTED =
      " (expected: words, +must, -not, \"a phrase\", word*, word~1, AND, OR, NOT, (groups);"
          + " \\ before a sign that is meant itself)";

  private OperatorParser() {
    super(PassageWriter.STEMS, new StandardAnalyzer());
    setAllowLeadingWildcard(true);
  }

  /**
   * Reads a query.
   *
   * @throws IllegalArgumentException in one line, if it does not parse
   */
  static Query query(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "query: %d characters (expected: at most %d with operators)"
              .formatted(text.length(), LONGEST));
    }
    if (text.chars().filter(sign -> sign == '(').count() > DEEPEST) {
      throw unreadable("has more than " + DEEPEST + " groups");
    }
    try {
      return findable(new OperatorParser().parse(text));
    } catch (ParseException e) {
      throw unreadable(reason(e));
    }
  }

  /** What only excludes is taken out of all there is. */
  private static Query findable(Query query) {
    if (!(query instanceof BooleanQuery clauses)
        || clauses.clauses().isEmpty()
        || clauses.clauses().stream().anyMatch(clause -> clause.occur() != Occur.MUST_NOT)) {
      return query;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    clauses.clauses().forEach(all::add);
    return all.build();
  }

  @Override
  protected @Nullable Query newFieldQuery(
      Analyzer analyzer, String field, String text, boolean quoted) {
    List<String> stems = PassageWriter.said(Tokenizer.tokenize(text).stream(), Token::stem);
    return createFieldQuery(new KeyStream(stems), Occur.SHOULD, only(field), quoted, 0);
  }

  @Override
  protected Query getWildcardQuery(String field, String pattern) throws ParseException {
    boolean all = field.equals("*") && pattern.equals("*");
    return all ? MatchAllDocsQuery.INSTANCE : super.getWildcardQuery(written(field), pattern);
  }

  @Override
  protected Query getPrefixQuery(String field, String prefix) throws ParseException {
    return super.getPrefixQuery(written(field), prefix);
  }

  @Override
  protected Query getFuzzyQuery(String field, String word, float distance) throws ParseException {
    return super.getFuzzyQuery(written(field), word, distance);
  }

  @Override
  protected Query getRangeQuery(
      String field, String from, String to, boolean fromToo, boolean toToo) {
    throw unreadable("has a range [ TO ]");
  }

  @Override
  protected Query getRegexpQuery(String field, String pattern) {
    throw unreadable("has a pattern between slashes");
  }

  private static String written(String field) {
    only(field);
    return PassageWriter.FORMS;
  }

  /** All is looked for in what passages say; no field can be named. */
  private static String only(String field) {
    if (!field.equals(PassageWriter.STEMS)) {
      throw unreadable("names a field, " + field + ":");
    }
    return field;
  }

  private static String reason(ParseException problem) {
    if (problem.getCause() instanceof ParseException inner && inner.currentToken != null) {
      var found = inner.currentToken.next;
      return found.image.isEmpty()
          ? "ends too early"
          : "does not parse at character " + (found.beginColumn + 1) + ", " + found.image;
    }
    return "has a quote, bracket or slash that is not closed";
  }

  private static IllegalArgumentException unreadable(String reason) {
    return new IllegalArgumentException("query: " + reason + EXPECTED);
  }
}
