package dev.unknot.answer;

import dev.unknot.corpus.Document;
import dev.unknot.corpus.Passage;
import dev.unknot.lexicon.Reading;
import dev.unknot.retrieval.IndexedPassage;
import java.util.List;

/** A passage that bears something out, with its document and its reading. */
public record Evidence(Document document, Passage passage, Reading reading) {

  public String text() {
    return passage.text();
  }

  public Place place() {
    return new Place(document.id(), passage.span());
  }

  /** The headings it stands under, the outermost first. */
  public List<String> headings() {
    return passage.headings();
  }

  /** What it is about, in a few words: its outermost heading, else its document's title. */
  public String topic() {
    return passage.headings().isEmpty() ? document.title() : passage.headings().getFirst();
  }

  static Evidence of(IndexedPassage found) {
    return new Evidence(found.document(), found.passage(), found.reading());
  }
}
