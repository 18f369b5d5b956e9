package dev.unknot.answer;

import dev.unknot.corpus.Document;
import dev.unknot.corpus.Passage;
import dev.unknot.language.Lazy;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Reading;
import dev.unknot.retrieval.IndexedPassage;
import java.util.List;
import java.util.Set;

/** A passage that bears something out, with its document and its reading. */
public record Evidence(Document document, Passage passage, Lazy<Reading> read) {

  private static final Set<String> URGING =
      Set.of("firm-pressure", "more-pressure-act", "anywhere");
  private static final Set<String> HOLDING_BACK = Set.of("against", "avoid", "discontinue");

  public Reading reading() {
    return read.get();
  }

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

  /**
   * Whether it urges on: to press hard, to roll whatever is there, to stay until the pain is gone.
   * Who must take care is not told so.
   */
  public boolean urges() {
    Reading reading = reading();
    boolean endures = reading.mentionsAny("until") && reading.mentionsAny("pain");
    return !holdsBack()
        && (endures
            || URGING.stream()
                .flatMap(reading::mentions)
                .anyMatch(mention -> !mention.status().negated()));
  }

  /** Whether it warns: of what to avoid, of when to stop. */
  public boolean holdsBack() {
    return HOLDING_BACK.stream().anyMatch(reading()::mentionsAny);
  }

  /** Whether it tells somebody what to do: it is a step, or opens with what is to be done. */
  public boolean instructs() {
    return passage.role() == Passage.Role.STEP
        || reading().mentions(Concept.Kind.ACT).anyMatch(mention -> mention.from() == 0);
  }

  static Evidence of(IndexedPassage found) {
    return new Evidence(found.document(), found.passage(), found.read());
  }
}
