package dev.unknot.retrieval;

import dev.unknot.corpus.Document;
import dev.unknot.corpus.Passage;
import dev.unknot.language.Lazy;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Reading;
import java.util.Set;

/**
 * A passage as the index knows it.
 *
 * @param number its place in the corpus, from 0
 * @param read its own words, read when they are first looked at
 * @param words the stems of what it and its headings say
 * @param terms the keys of what it says itself, in its own words
 * @param kinds the keys of everything that those are kinds of
 * @param headings the keys of what its headings say, and everything that is a kind of
 * @param around the keys of what its document's title and the sentences that it leans on say
 * @param parts the body parts it is about: those of its headings, else its own, else those of the
 *     sentences that it leans on
 * @param headed the body parts that its headings name, the outermost heading first
 * @param tool whether it names a tool in its own words
 * @param tells the aspects it tells in its own words
 * @param announced the aspects its headings announce
 */
public record IndexedPassage(
    int number,
    Document document,
    Passage passage,
    Lazy<Reading> read,
    Set<String> words,
    Set<String> terms,
    Set<String> kinds,
    Set<String> headings,
    Set<String> around,
    Set<Concept> parts,
    Set<Concept> headed,
    boolean tool,
    Set<String> tells,
    Set<String> announced) {

  /** Its own words, read. */
  public Reading reading() {
    return read.get();
  }
}
