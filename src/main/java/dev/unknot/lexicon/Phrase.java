package dev.unknot.lexicon;

import dev.unknot.language.Token;
import dev.unknot.language.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of words and concepts that names a concept, as the lexicon writes it: {@code next to
 * {spine}} holds all words for the spine. Words match by stem, or by their very form after an
 * equals sign ({@code =pulled}); {@code #} is any number, and a last {@code $} the end of what is
 * said: "expecting $" is not "expecting a parcel".
 *
 * @param text the phrase as written
 */
record Phrase(String text, List<Element> elements) {

  static final String NUMBER = "#";
  static final String END = "$";

  /** How an element of a phrase matches. */
  enum Match {
    STEM,
    FORM,
    KIND
  }

  /**
   * An element of a phrase.
   *
   * @param word what it matches: a stem, a form, or the id of a concept
   * @param form the word as written; for a concept its id
   */
  record Element(Match match, String word, String form) {}

  Phrase {
    elements = List.copyOf(elements);
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("phrase: \"" + text + "\" (expected: at least one word)");
    }
  }

  static Phrase of(String text) {
    List<Element> elements = new ArrayList<>();
    for (String part : text.strip().split("\\s+", -1)) {
      if (part.startsWith("{")) {
        String concept = part.substring(1, part.length() - 1);
        elements.add(new Element(Match.KIND, concept, concept));
      } else if (part.equals(NUMBER) || part.equals(END)) {
        elements.add(new Element(Match.STEM, part, part));
      } else if (part.startsWith("=")) {
        elements.add(new Element(Match.FORM, part.substring(1), part.substring(1)));
      } else {
        Tokenizer.tokenize(part).forEach(token -> elements.add(element(token)));
      }
    }
    return new Phrase(text, elements);
  }

  /** Whether it holds concepts. */
  boolean composed() {
    return elements.stream().anyMatch(element -> element.match() == Match.KIND);
  }

  boolean oneWord() {
    return text.indexOf(' ') < 0;
  }

  private static Element element(Token token) {
    // The stem of a contraction is that of its first word alone, which would match too much.
    boolean contracted = token.form().indexOf('\'') >= 0;
    return contracted
        ? new Element(Match.FORM, token.form(), token.form())
        : new Element(Match.STEM, token.stem(), token.form());
  }
}
