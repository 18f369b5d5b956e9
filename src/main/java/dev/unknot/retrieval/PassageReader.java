package dev.unknot.retrieval;

import dev.unknot.corpus.Document;
import dev.unknot.corpus.Passage;
import dev.unknot.language.Lazy;
import dev.unknot.language.Token;
import dev.unknot.lexicon.Aspects;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Mention;
import dev.unknot.lexicon.Reading;
import dev.unknot.lexicon.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads passages and the headings above them; each heading is read once. */
final class PassageReader {

  /** The aspect that a step tells by being a step. */
  private static final String HOW_TO = "how-to";

  private final Lexicon lexicon;
  private final Map<String, Reading> headings = new HashMap<>();

  PassageReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Reads the passages of a document, numbered from one on. */
  List<IndexedPassage> read(Document document, int first) {
    List<IndexedPassage> passages = new ArrayList<>();
    for (Passage passage : document.passages()) {
      passages.add(read(first + passages.size(), document, passage));
    }
    return passages;
  }

  IndexedPassage read(int number, Document document, Passage passage) {
    Reading reading = lexicon.readAsWritten(passage.text());
    List<Reading> above = passage.headings().stream().map(this::heading).toList();
    Reading context = lexicon.readAsWritten(passage.context());
    Set<String> tells = new LinkedHashSet<>(lexicon.aspects().toldBy(reading));
    if (passage.role() == Passage.Role.STEP) {
      tells.add(HOW_TO);
    }
    Set<String> announced = new LinkedHashSet<>();
    above.forEach(heading -> announced.addAll(Aspects.announcedBy(heading)));
    return new IndexedPassage(
        number,
        document,
        passage,
        new Lazy<>(() -> reading),
        words(reading, above),
        terms(reading),
        keys(Stream.of(reading)),
        keys(above.stream()),
        keys(Stream.of(heading(document.title()), context)),
        parts(above, reading, context),
        headed(above),
        reading.mentions(Concept.Kind.TOOL).findAny().isPresent(),
        tells,
        announced);
  }

  private Reading heading(String text) {
    return headings.computeIfAbsent(text, lexicon::readAsWritten);
  }

  private static Set<String> words(Reading reading, List<Reading> above) {
    Set<String> words = new LinkedHashSet<>();
    Stream.concat(Stream.of(reading), above.stream())
        .flatMap(each -> each.tokens().stream())
        .filter(Token::isWord)
        .forEach(token -> words.add(token.stem()));
    return words;
  }

  private Set<String> terms(Reading reading) {
    Set<String> terms = new LinkedHashSet<>();
    Term.of(reading, lexicon).forEach(term -> terms.add(term.key()));
    return terms;
  }

  private Set<String> keys(Stream<Reading> readings) {
    Set<String> keys = new LinkedHashSet<>();
    readings.forEach(
        reading -> Term.of(reading, lexicon).forEach(term -> keys.addAll(term.keys())));
    return keys;
  }

  /**
   * The part of the innermost heading that names one; a heading says what all beneath it works on.
   */
  private static Set<Concept> parts(List<Reading> headings, Reading sentence, Reading context) {
    for (int i = headings.size() - 1; i >= 0; i--) {
      Set<Concept> parts = parts(headings.get(i));
      if (!parts.isEmpty()) {
        return parts;
      }
    }
    Set<Concept> own = parts(sentence);
    return own.isEmpty() ? parts(context) : own;
  }

  private static Set<Concept> headed(List<Reading> headings) {
    Set<Concept> parts = new LinkedHashSet<>();
    headings.forEach(heading -> parts.addAll(parts(heading)));
    return parts;
  }

  private static Set<Concept> parts(Reading reading) {
    Set<Concept> parts = new LinkedHashSet<>();
    reading.mentions(Concept.Kind.PART).map(Mention::concept).forEach(parts::add);
    return parts;
  }
}
