package dev.unknot.answer;

import dev.unknot.corpus.Document;
import dev.unknot.corpus.Passage;

/**
 * A passage found by a search.
 *
 * @param rank from 1
 * @param score what results are ordered by, which means nothing beyond
 * @param start where it stands in its document, in UTF-16 code units
 * @param end the unit after its last
 */
public record Found(
    int rank,
    double score,
    String document,
    String source,
    String title,
    String section,
    int start,
    int end,
    String text) {

  public static Found of(int rank, double score, Document document, Passage passage) {
    return new Found(
        rank,
        score,
        document.id(),
        document.source(),
        document.title(),
        passage.section(),
        passage.span().start(),
        passage.span().end(),
        passage.text());
  }
}
