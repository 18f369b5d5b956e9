package dev.unknot.langchain4j;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.unknot.answer.Found;
import dev.unknot.assistant.SearchRequest;
import dev.unknot.assistant.Unknot;
import java.util.List;
import java.util.Map;

/**
 * Finds the passages nearest to a query. Their metadata are {@code document}, {@code source},
 * {@code section} and, in UTF-16 code units of the document, {@code start} and {@code end}; their
 * score is 0 to 1.
 */
public final class UnknotContentRetriever implements ContentRetriever {

  private final Unknot unknot;
  private final int limit;

  /**
   * Makes a retriever.
   *
   * @param limit how many passages at most
   */
  public UnknotContentRetriever(Unknot unknot, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit: " + limit + " (expected: >= 1)");
    }
    this.unknot = unknot;
    this.limit = limit;
  }

  @Override
  public List<Content> retrieve(Query query) {
    return unknot.search(SearchRequest.words(query.text(), limit)).stream()
        .map(UnknotContentRetriever::content)
        .toList();
  }

  private static Content content(Found found) {
    Metadata metadata =
        new Metadata()
            .put("document", found.document())
            .put("source", found.source())
            .put("section", found.section())
            .put("start", found.start())
            .put("end", found.end());
    return Content.from(
        TextSegment.from(found.text(), metadata), Map.of(ContentMetadata.SCORE, found.score()));
  }
}
