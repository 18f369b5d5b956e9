package dev.unknot.routine;

import dev.unknot.lexicon.Clause.Mood;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Reading;
import dev.unknot.routine.Move.Act;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what a message does in a running routine. Each clause is looked at by itself: which words
 * for moves stand together in it, what else it says, and how it is put. "Back" alone goes back; "my
 * back is tight" says something else; "how do I finish this step" asks, and asking is no move.
 */
public final class Moves {

  /** How many words that are not ours a short order may hold: a name, a slip. */
  private static final int STRANGE = 1;

  private static final int SHORT = 5;

  /** Acts that may be asked for with any question word. */
  private static final Set<Act> ASKED =
      Set.of(
          Act.COUNT,
          Act.WHERE,
          Act.HOW_LONG,
          Act.NEEDS,
          Act.DETAILS,
          Act.TIMER_LEFT,
          Act.ALL,
          Act.WHY,
          Act.REPEAT);

  private final Lexicon lexicon;

  public Moves(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What a clause comes to. */
  private sealed interface Part {
    record Does(Move move) implements Part {}

    /** It asks or tells something of its own. */
    record Says(boolean asks) implements Part {}

    record Nothing() implements Part {}
  }

  /** The move that a message makes; empty if it asks or tells something instead. */
  public Optional<Move> of(Reading reading) {
    List<Part> parts = new ArrayList<>();
    for (int clause = 0; clause < reading.clauses().size(); clause++) {
      parts.add(part(reading, clause));
    }
    boolean asks = parts.stream().anyMatch(part -> part instanceof Part.Says says && says.asks());
    return asks
        ? Optional.empty()
        : parts.stream()
            .filter(Part.Does.class::isInstance)
            .map(part -> ((Part.Does) part).move())
            .min(Comparator.comparingInt(move -> weight(move.act())));
  }

  /** Of several moves in a message the weightier counts: "ok, wait, go back" goes back. */
  private static int weight(Act act) {
    return switch (act) {
      case YES -> 4;
      case NO -> 3;
      case PAUSE, REPEAT, DETAILS -> 2;
      case NEXT, CONTINUE -> 1;
      default -> 0;
    };
  }

  private Part part(Reading reading, int number) {
    ClauseWords words = new ClauseWords(reading, number, lexicon);
    Optional<Move> move = MoveChooser.choose(words);
    int strange = words.strange();
    int content = words.content();
    boolean asks = words.asks();
    if (move.isEmpty()) {
      return content + strange > 0 || asks ? new Part.Says(asks) : new Part.Nothing();
    }
    if (content + strange == 0 || content == 0 && strange <= STRANGE && words.size() <= SHORT) {
      return words.openQuestion() && !asksFor(words, move.get().act())
          ? new Part.Says(true)
          : new Part.Does(move.get());
    }
    return order(words, move.get()) ? new Part.Does(move.get()) : new Part.Says(asks);
  }

  /** "What was the step before": what and which may ask for a step. */
  private static boolean asksFor(ClauseWords words, Act act) {
    boolean step = Set.of(Act.NEXT, Act.CONTINUE, Act.BACK, Act.GO_TO, Act.LAST).contains(act);
    return ASKED.contains(act) || step && words.mood() != Mood.YES_NO && words.asksWhat();
  }

  /**
   * Whether a clause orders although it says more: it opens with a word for a move, asks for one
   * kindly, or tells that something is done.
   */
  private static boolean order(ClauseWords words, Move move) {
    if (asksBesides(words) || words.mood() == Mood.YES_NO && words.asks()) {
      return false;
    }
    return switch (move.act()) {
      case TIMER_START, TIMER_LEFT, TIMER_PAUSE, TIMER_RESUME, TIMER_STOP, COUNT, GO_TO -> true;
      case NEXT, CONTINUE ->
          words.any("done-word") && !words.asks()
              || words.has("next-word")
                  && (words.any("step-word", "go-word") || words.whole("next-word"))
              || words.opens("go-on", "next-word");
      case BACK -> words.has("back-word") && words.any("go-word", "step-word") && ordered(words);
      case REPEAT -> words.opens("repeat-word") && !words.asks();
      case NEEDS, DETAILS, ALL ->
          words.whole("need-word")
              || words.opens("details-word", "all-word", "go-word") && !words.asks();
      case STOP ->
          words.opens("stop-word") || words.any("stop-word") && ordered(words) && !words.asks();
      case PAUSE -> words.opens("pause-word");
      case RESTART, RESUME -> true;
      case LAST, WHERE, HOW_LONG, OTHER_SIDE -> ordered(words) && !words.asks();
      case EASIER, HARDER, WHY, YES, NO -> false;
    };
  }

  /** An open question that no move explains, or a question of one's own body or doing. */
  private static boolean asksBesides(ClauseWords words) {
    return words.openQuestion() || words.mood() == Mood.CONDITION;
  }

  private static boolean ordered(ClauseWords words) {
    return words.opens("go-word", "go-on", "stop-word", "back-word", "step-word", "first-word");
  }
}
