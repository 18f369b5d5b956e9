package dev.unknot.answer;

import dev.unknot.corpus.Document;
import dev.unknot.corpus.Passage;
import dev.unknot.language.Span;

/**
 * Where a claim stands in the documents.
 *
 * @param id its number in the reply, from 1, in order of first use
 * @param span the place of the quote in the document's text
 * @param quote what stands there, to the letter
 */
public record Citation(
    int id, String document, String source, String title, String section, Span span, String quote) {

  public static Citation of(int id, Document document, Passage passage) {
    return new Citation(
        id,
        document.id(),
        document.source(),
        document.title(),
        passage.section(),
        passage.span(),
        passage.text());
  }

  public Place place() {
    return new Place(document, span);
  }

  /** The address of the quote on the service. */
  public String url() {
    return "/sources/" + document + "#c=" + span.start() + "-" + span.end();
  }
}
