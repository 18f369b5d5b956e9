package dev.unknot.understanding;

import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Reading;
import dev.unknot.lexicon.Term;
import java.util.List;
import java.util.Set;

/**
 * What a message wants.
 *
 * @param terms what it is about, each once, in order
 * @param parts the body parts among them
 * @param aspects what it wants to know, by id: how long, why, which tool
 * @param yesNo whether it is to be answered with yes or no
 */
public record Intent(
    Reading reading,
    Act act,
    List<Term> terms,
    List<Concept> parts,
    Set<String> aspects,
    boolean yesNo) {

  /** What kind of message it is. */
  public enum Act {
    ASK,
    TELL,
    GREET,
    THANK,
    BYE,
    HELP,
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
}
