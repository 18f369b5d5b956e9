package dev.unknot.understanding;

import dev.unknot.language.WordFrequency;
import dev.unknot.lexicon.Clause;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Mention;
import dev.unknot.lexicon.Reading;
import dev.unknot.lexicon.Term;
import dev.unknot.understanding.Intent.Act;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a reading into an intent. */
final class Interpreter {

  private static final String SMALLTALK = "smalltalk";

  private static final Set<String> QUESTION_WORDS =
      Set.of("how", "what", "when", "where", "whi", "which", "who");

  private static final double BESIDE = 0.4;

  private static final Set<String> CHOOSES = Set.of("or", "vs", "versus");

  /** How far from the "or" its alternatives stand, in tokens. */
  private static final int CHOICE_REACH = 6;

  /** From this frequency up a word tells nothing of what is spoken of. */
  private static final int EVERYWHERE = 16;

  private static final String HOW_TO = "how-to";

  private final Lexicon lexicon;

  /** What may be said beside the matter, in the lexicon's order. */
  private final List<String> smalltalk;

  Interpreter(Lexicon lexicon) {
    this.lexicon = lexicon;
    smalltalk =
        lexicon.concepts().stream()
            .filter(concept -> concept.is(SMALLTALK) && !concept.id().equals(SMALLTALK))
            .map(Concept::id)
            .toList();
  }

  /** What a message wants by its own words. */
  Intent interpret(Reading reading) {
    List<Term> terms = distinct(choices(focused(Term.of(reading, lexicon), reading), reading));
    Optional<String> smalltalk = smalltalk(reading);
    Set<String> aspects = terms.isEmpty() && onlySmalltalk(reading) ? Set.of() : aspects(reading);
    boolean yesNo =
        reading.clauses().stream().anyMatch(clause -> clause.mood() == Clause.Mood.YES_NO);
    Act act = act(reading, terms, aspects, smalltalk);
    return new Intent(reading, act, terms, parts(terms), words(reading), aspects, yesNo, smalltalk);
  }

  /** Who only names a part or a tool wants to be shown: "calves", "tennis ball upper back". */
  static Intent shown(Intent intent) {
    boolean names = !intent.terms().isEmpty() && intent.terms().stream().allMatch(Term::isName);
    return names && intent.aspects().isEmpty()
        ? intent.about(intent.terms(), Set.of(HOW_TO))
        : intent;
  }

  /** The stems of the words that not everything said in English has. */
  private static Set<String> words(Reading reading) {
    Set<String> words = new LinkedHashSet<>();
    reading.tokens().stream()
        .filter(token -> token.isWord() && WordFrequency.of(token.form()) < EVERYWHERE)
        .forEach(token -> words.add(token.stem()));
    return words;
  }

  static List<Concept> parts(List<Term> terms) {
    return terms.stream()
        .flatMap(term -> term.concept().stream())
        .filter(concept -> concept.kind() == Concept.Kind.PART)
        .toList();
  }

  private static Act act(
      Reading reading, List<Term> terms, Set<String> aspects, Optional<String> smalltalk) {
    if (terms.isEmpty() && aspects.isEmpty()) {
      return smalltalk.isPresent() ? Act.SMALLTALK : Act.NOTHING;
    }
    return reading.clauses().stream().anyMatch(Clause::asks) ? Act.ASK : Act.TELL;
  }

  /** "Help" alone asks for no benefit: what could be both is said beside the matter. */
  private static boolean onlySmalltalk(Reading reading) {
    return reading
        .mentions(Concept.Kind.ASPECT)
        .allMatch(aspect ->
            reading
                .mentions(SMALLTALK)
                .anyMatch(said -> said.from() <= aspect.from() && aspect.to() <= said.to()));
  }

  /** Of several things said beside the matter, the one that the lexicon has first. */
  private Optional<String> smalltalk(Reading reading) {
    return smalltalk.stream().filter(reading::mentionsAny).findFirst();
  }

  /**
   * What is asked for. A clause asks one open question: in "where do my hands go when I do calves"
   * the second question word only opens a subordinate clause.
   */
  private static Set<String> aspects(Reading reading) {
    Set<String> aspects = new LinkedHashSet<>();
    Set<Integer> opened = new HashSet<>();
    for (Mention mention : reading.mentions(Concept.Kind.ASPECT).toList()) {
      boolean opens = QUESTION_WORDS.contains(reading.tokens().get(mention.from()).stem());
      if (!opens || opened.add(mention.clause()) || aspects.isEmpty()) {
        aspects.add(mention.concept().id());
      }
    }
    return aspects;
  }

  /**
   * Where something is asked, what a person tells of themselves beside it counts for less: people
   * lead up to their questions. A fragment beside it is the topic and counts in full: "chest, how
   * do I get more pressure".
   */
  private static List<Term> focused(List<Term> terms, Reading reading) {
    boolean[] counts = new boolean[reading.clauses().size()];
    boolean asked = false;
    for (int i = 0; i < counts.length; i++) {
      int clause = i;
      boolean asks =
          reading.clauses().get(i).asks()
              && terms.stream().anyMatch(term -> term.clause() == clause);
      boolean tells = reading.mentions("subject").anyMatch(mention -> mention.clause() == clause);
      counts[i] = asks || !tells;
      asked |= asks;
    }
    boolean question = asked;
    return terms.stream()
        .map(term ->
            question && !counts[term.clause()] || asks(term, reading)
                ? term.withFocus(BESIDE)
                : term)
        .toList();
  }

  /** Whether its word is one of those that ask: "every night or a few times a week". */
  private static boolean asks(Term term, Reading reading) {
    return reading
        .mentions(Concept.Kind.ASPECT)
        .anyMatch(aspect -> aspect.from() <= term.from() && term.from() < aspect.to());
  }

  /** "Wall or floor", "slow vs fast": either will do for an answer. */
  private static List<Term> choices(List<Term> terms, Reading reading) {
    List<Term> chosen = new ArrayList<>(terms);
    int choice = 0;
    for (int at = 0; at < reading.tokens().size(); at++) {
      if (!CHOOSES.contains(reading.tokens().get(at).form())) {
        continue;
      }
      int left = nearest(chosen, at, -1);
      int right = nearest(chosen, at, 1);
      if (left >= 0 && right >= 0) {
        int number = chosen.get(left).choice() > 0 ? chosen.get(left).choice() : ++choice;
        chosen.set(left, chosen.get(left).inChoice(number));
        chosen.set(right, chosen.get(right).inChoice(number));
      }
    }
    return chosen;
  }

  /**
   * The index of the term nearest before or after a token, not too far from it; -1 if there is
   * none.
   */
  private static int nearest(List<Term> terms, int token, int direction) {
    int nearest = -1;
    for (int i = 0; i < terms.size(); i++) {
      int distance = (terms.get(i).from() - token) * direction;
      if (distance > 0
          && distance <= CHOICE_REACH
          && (nearest < 0 || distance < (terms.get(nearest).from() - token) * direction)) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static List<Term> distinct(List<Term> terms) {
    Map<String, Term> distinct = new LinkedHashMap<>();
    terms.forEach(term ->
        distinct.merge(
            term.key(), term, (one, other) -> one.focus() >= other.focus() ? one : other));
    return List.copyOf(distinct.values());
  }
}
