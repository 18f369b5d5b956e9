package dev.unknot.understanding;

import dev.unknot.language.Stems;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Reading;
import dev.unknot.lexicon.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a message wants.
 *
 * @param terms what it is about, each once, in order
 * @param parts the body parts among them
 * @param words the stems of its words, those that not everything has, and of those that are carried
 *     over
 * @param aspects what it wants to know, by id: how long, why, which tool
 * @param yesNo whether it is to be answered with yes or no
 * @param smalltalk what it says beside the matter, by id: a greeting, thanks
 */
public record Intent(
    Reading reading,
    Act act,
    List<Term> terms,
    List<Concept> parts,
    Set<String> words,
    Set<String> aspects,
    boolean yesNo,
    Optional<String> smalltalk) {

  /** What kind of message it is. */
  public enum Act {
    ASK,
    TELL,
    SMALLTALK,
    NOTHING
  }

  /** What can be told of the matter without leading anybody through it. */
  private static final Set<String> GENERAL =
      Set.of("why", "benefit", "cause", "normal", "caution", "onset", "author", "meaning");

  public Intent {
    terms = List.copyOf(terms);
    parts = List.copyOf(parts);
  }

  /** Whether it asks about the matter in general: why, what, is it normal; not how to do it. */
  public boolean general() {
    return act == Act.ASK && !aspects.isEmpty() && GENERAL.containsAll(aspects);
  }

  /** What the next message may carry over. */
  public Topic topic() {
    return Topic.of(terms, aspects);
  }

  Intent about(List<Term> terms, Set<String> aspects) {
    Set<String> said = new LinkedHashSet<>(words);
    terms.stream().filter(Term::isCarried).forEach(term -> said.add(Stems.of(term.word())));
    return new Intent(
        reading, act, terms, Interpreter.parts(terms), said, aspects, yesNo, smalltalk);
  }
}
