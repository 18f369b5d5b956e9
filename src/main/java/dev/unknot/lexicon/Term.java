package dev.unknot.lexicon;

import dev.unknot.language.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A piece of meaning in a text: a concept, or the stem of a word that is neither a concept nor a
 * filler. What a question and a passage share is counted in terms.
 *
 * @param key what equal terms have in common: {@code #id} for a concept, else the stem
 * @param concept the concept, if it is one
 * @param word its first word, in its folded form
 * @param from its first token; -1 if it is of an earlier text
 * @param clause the clause it stands in
 * @param focus how much the text is about it, 0 to 1
 * @param choice the number of the choice that it is an alternative of ("wall or floor"); 0 if of
 *     none
 */
public record Term(
    String key,
    Optional<Concept> concept,
    String word,
    int from,
    int clause,
    double focus,
    int choice) {

  private static final String CONCEPT = "#";
  private static final int NOWHERE = -1;

  /**
   * The terms of a text in order, repeated ones included. A sign that is denied is none: "no
   * numbness" is not about numbness.
   */
  public static List<Term> of(Reading reading, Lexicon lexicon) {
    List<Term> terms = new ArrayList<>();
    for (Mention mention : reading.mentions()) {
      switch (mention.concept().kind()) {
        case PART, TOOL, THING, INJURY, ACT, EFFECT, SITUATION ->
            terms.add(term(key(mention.concept().id()), mention, reading));
        case SYMPTOM -> {
          if (!mention.status().negated()) {
            terms.add(term(key(mention.concept().id()), mention, reading));
          }
        }
        case FOREIGN -> {
          if (!mention.status().negated()) {
            terms.add(term(words(reading, mention), mention, reading));
          }
        }
        case ASPECT, CUE, FILLER, MOVE -> {}
      }
    }
    boolean[] covered = covered(reading);
    reading.quantities().forEach(figure -> Arrays.fill(covered, figure.from(), figure.to(), true));
    for (int at = 0; at < covered.length; at++) {
      Token token = reading.tokens().get(at);
      if (!covered[at] && token.isWord() && !lexicon.isFiller(token)) {
        terms.add(
            new Term(token.stem(), Optional.empty(), token.form(), at, reading.clauseOf(at), 1, 0));
      }
    }
    return terms;
  }

  /**
   * A term of an earlier text.
   *
   * @param focus how much this one is still about it
   */
  public static Term carried(String key, Optional<Concept> concept, String word, double focus) {
    return new Term(key, concept, word, NOWHERE, 0, focus, 0);
  }

  public boolean isCarried() {
    return from == NOWHERE;
  }

  /** Whether it names a body part or a tool. */
  public boolean isName() {
    return concept
        .map(Concept::kind)
        .filter(kind -> kind == Concept.Kind.PART || kind == Concept.Kind.TOOL)
        .isPresent();
  }

  private static Term term(String key, Mention mention, Reading reading) {
    return new Term(
        key,
        Optional.of(mention.concept()),
        word(reading, mention.from()),
        mention.from(),
        mention.clause(),
        1,
        0);
  }

  private static String word(Reading reading, int token) {
    return reading.tokens().get(token).form();
  }

  public static String key(String concept) {
    return CONCEPT + concept;
  }

  public Term withFocus(double focus) {
    return new Term(key, concept, word, from, clause, focus, choice);
  }

  public Term inChoice(int choice) {
    return new Term(key, concept, word, from, clause, focus, choice);
  }

  /**
   * The keys under which a passage with this term can be found: its own and, for a concept,
   * everything it is a kind of.
   */
  public List<String> keys() {
    if (concept.isEmpty() || !key.startsWith(CONCEPT)) {
      return List.of(key);
    }
    String kind = concept.get().kind().id();
    return concept.get().kinds().stream()
        .filter(id -> !id.equals(kind) && !id.equals(Concept.TRADE))
        .sorted()
        .map(Term::key)
        .toList();
  }

  private static boolean[] covered(Reading reading) {
    boolean[] covered = new boolean[reading.tokens().size()];
    for (Mention mention : reading.mentions()) {
      for (int at = mention.from(); at < mention.to(); at++) {
        covered[at] = true;
      }
    }
    return covered;
  }

  private static String words(Reading reading, Mention mention) {
    StringBuilder words = new StringBuilder();
    for (Token token : reading.tokens().subList(mention.from(), mention.to())) {
      words.append(words.isEmpty() ? "" : " ").append(token.stem());
    }
    return words.toString();
  }
}
