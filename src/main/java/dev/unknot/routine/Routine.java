package dev.unknot.routine;

import dev.unknot.corpus.Document;
import dev.unknot.corpus.Passage;
import dev.unknot.lexicon.Concept;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An exercise of a document.
 *
 * @param id the heading in kebab-case, with the document's id where another has the same
 * @param title the heading
 * @param section the heading path
 * @param parts the body parts that it is for, as its heading names them, else its document's title
 * @param concepts everything its steps and heading name: tools, places, parts
 * @param settings everything that is named in it or beside it
 * @param notes what the document says beside the steps
 */
public record Routine(
    String id,
    String title,
    Document document,
    String section,
    List<Step> steps,
    Map<Note, List<Passage>> notes,
    Set<Concept> parts,
    Set<Concept> concepts,
    Set<Concept> settings) {

  public Routine {
    steps = List.copyOf(steps);
    notes = Map.copyOf(notes);
    parts = Set.copyOf(parts);
    concepts = Set.copyOf(concepts);
    settings = Set.copyOf(settings);
  }

  /** What outsiders know its document by. */
  public String source() {
    return document.source();
  }

  public List<Passage> notes(Note kind) {
    return notes.getOrDefault(kind, List.of());
  }

  Routine named(String id) {
    return new Routine(id, title, document, section, steps, notes, parts, concepts, settings);
  }

  /** A step by its number, from 1. */
  public Step step(int number) {
    return steps.get(number - 1);
  }
}
