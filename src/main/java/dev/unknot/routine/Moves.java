package dev.unknot.routine;

import dev.unknot.language.Numbers;
import dev.unknot.language.Quantity;
import dev.unknot.language.Token;
import dev.unknot.lexicon.Clause;
import dev.unknot.lexicon.Clause.Mood;
import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Mention;
import dev.unknot.lexicon.Reading;
import dev.unknot.routine.Move.Act;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what a message does in a running routine. Each clause is looked at by itself: which words
 * for moves stand together in it, what else it says, and how it is put. "Back" alone goes back; "my
 * back is tight" says something else; "how do I finish this step" asks, and asking is no move.
 */
public final class Moves {

  /** How many words that are not ours a short order may hold: a name, a slip. */
  private static final int STRANGE = 1;

  private static final int SHORT = 5;

  /** How concepts that name a number of a step begin. */
  private static final String ORDINAL = "ordinal-";

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

  private static final Set<String> WHAT = Set.of("what", "what's", "whats", "which");

  /** How a request opens. */
  private static final Set<String> LETS = Set.of("can", "could", "would", "will", "may", "shall");

  private static final List<String> PRESSURE =
      List.of("less-pressure-act", "more-pressure-act", "less-pressure", "more-pressure");

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
    Clause clause = reading.clauses().get(number);
    Words words = new Words(reading, clause, number);
    Optional<Move> move = words.move();
    int strange = words.strange();
    int content = words.content();
    boolean asks = words.asks();
    if (move.isEmpty()) {
      return content + strange > 0 || asks ? new Part.Says(asks) : new Part.Nothing();
    }
    if (content + strange == 0 || content == 0 && strange <= STRANGE && words.size() <= SHORT) {
      return words.openQuestion() && !words.asksFor(move.get().act())
          ? new Part.Says(true)
          : new Part.Does(move.get());
    }
    return words.order(move.get()) ? new Part.Does(move.get()) : new Part.Says(asks);
  }

  /** The words of one clause. */
  private final class Words {
    private final Reading reading;
    private final Clause clause;
    private final Set<String> said;
    private final List<Mention> moves;
    private final BitSet covered = new BitSet();

    Words(Reading reading, Clause clause, int number) {
      this.reading = reading;
      this.clause = clause;
      boolean bare = size() == 1;
      this.moves =
          reading.moves().stream()
              .filter(mention -> mention.clause() == number)
              .filter(mention -> bare || !mention.is("bare"))
              .toList();
      this.said = moves.stream().map(mention -> mention.concept().id()).collect(Collectors.toSet());
      moves.forEach(mention -> covered.set(mention.from(), mention.to()));
      PRESSURE.stream()
          .flatMap(reading::mentions)
          .filter(this::inside)
          .forEach(mention -> covered.set(mention.from(), mention.to()));
    }

    /** Whether it asks something; "can you go back" asks for a move. */
    boolean asks() {
      return clause.asks() && !(clause.mood() == Mood.YES_NO && LETS.contains(opener()));
    }

    private String opener() {
      return reading
          .mentions("auxiliary")
          .filter(this::inside)
          .map(mention -> form(mention.from()))
          .findFirst()
          .orElse("");
    }

    boolean has(String... concepts) {
      for (String concept : concepts) {
        if (!said.contains(concept)) {
          return false;
        }
      }
      return true;
    }

    boolean any(String... concepts) {
      for (String concept : concepts) {
        if (said.contains(concept)) {
          return true;
        }
      }
      return false;
    }

    int size() {
      int words = 0;
      for (int at = clause.from(); at < clause.to(); at++) {
        words += reading.tokens().get(at).isWord() ? 1 : 0;
      }
      return words;
    }

    /** How many words name something of the trade, or ask for something of it. */
    int content() {
      BitSet content = new BitSet();
      for (Mention mention : reading.mentions()) {
        Kind kind = mention.concept().kind();
        boolean here = mention.from() >= clause.from() && mention.from() < clause.to();
        boolean told = kind != Kind.CUE && kind != Kind.FILLER;
        boolean free =
            kind == Kind.ASPECT
                ? covered.get(mention.from(), mention.to()).isEmpty() && !mention.is("meaning")
                : !covered.get(mention.to() - 1);
        if (here && told && free) {
          content.set(mention.from());
        }
      }
      return content.cardinality();
    }

    /** How many words are in no list of ours. */
    int strange() {
      int strange = 0;
      for (int at = clause.from(); at < clause.to(); at++) {
        Token token = reading.tokens().get(at);
        boolean known = covered.get(at) || reading.covered(at) || lexicon.isFiller(token);
        strange += token.isWord() && !known ? 1 : 0;
      }
      return strange;
    }

    /** Whether it opens with a question word that belongs to no move: "how do I finish". */
    boolean openQuestion() {
      if (clause.mood() == Mood.YES_NO) {
        return asksOfSelf();
      }
      return reading
              .mentions("open-question")
              .anyMatch(mention -> inside(mention) && !covered.get(mention.from()))
          || clause.mood() == Mood.QUESTION
              && reading
                  .mentions(Kind.ASPECT)
                  .anyMatch(mention ->
                      inside(mention)
                          && !mention.is("meaning")
                          && covered.get(mention.from(), mention.to()).isEmpty());
    }

    /** "What was the step before": what and which may ask for a step. */
    boolean asksFor(Act act) {
      boolean step = Set.of(Act.NEXT, Act.CONTINUE, Act.BACK, Act.GO_TO, Act.LAST).contains(act);
      return ASKED.contains(act)
          || step
              && clause.mood() != Mood.YES_NO
              && reading
                  .mentions("open-question")
                  .filter(this::inside)
                  .allMatch(mention -> WHAT.contains(form(mention.from())));
    }

    /** "Should I stop", "is it done": no order, unless one asks to be let on. */
    private boolean asksOfSelf() {
      return asks()
          && !any("next-word", "go-on", "last-word", "left-word", "where-word", "side-word");
    }

    private boolean inside(Mention mention) {
      return mention.from() >= clause.from() && mention.from() < clause.to();
    }

    /**
     * Whether a clause orders although it says more: it opens with a word for a move, asks for one
     * kindly, or tells that something is done.
     */
    boolean order(Move move) {
      if (asksBesides() || clause.mood() == Mood.YES_NO && asks()) {
        return false;
      }
      return switch (move.act()) {
        case TIMER_START, TIMER_LEFT, TIMER_PAUSE, TIMER_RESUME, TIMER_STOP, COUNT, GO_TO -> true;
        case NEXT, CONTINUE ->
            any("done-word") && !asks()
                || has("next-word") && (any("step-word", "go-word") || whole("next-word"))
                || opens("go-on", "next-word");
        case BACK -> has("back-word") && any("go-word", "step-word") && ordered();
        case REPEAT -> opens("repeat-word") && !asks();
        case NEEDS, DETAILS, ALL ->
            whole("need-word") || opens("details-word", "all-word", "go-word") && !asks();
        case STOP -> opens("stop-word") || any("stop-word") && ordered() && !asks();
        case PAUSE -> opens("pause-word");
        case RESTART, RESUME -> true;
        case LAST, WHERE, HOW_LONG, OTHER_SIDE -> ordered() && !asks();
        case EASIER, HARDER, WHY, YES, NO -> false;
      };
    }

    /** An open question that no move explains, or a question of one's own body or doing. */
    private boolean asksBesides() {
      return openQuestion() || clause.mood() == Mood.CONDITION;
    }

    /** A phrase of several words, which says it all. */
    private boolean whole(String concept) {
      return moves.stream()
          .anyMatch(mention ->
              mention.concept().id().equals(concept) && mention.to() - mention.from() > 1);
    }

    private boolean ordered() {
      return opens("go-word", "go-on", "stop-word", "back-word", "step-word", "first-word");
    }

    /** Whether its first word of weight is one of these. */
    private boolean opens(String... concepts) {
      int head = head();
      Set<String> wanted = Set.of(concepts);
      return moves.stream()
          .anyMatch(mention -> mention.from() == head && wanted.contains(mention.concept().id()));
    }

    /** The first token that is no address, filler of politeness or auxiliary of a request. */
    private int head() {
      int at = clause.from();
      while (at < clause.to() - 1 && (polite(at) || !reading.tokens().get(at).isWord())) {
        at++;
      }
      return at;
    }

    private boolean polite(int at) {
      boolean address =
          moves.stream()
              .anyMatch(mention ->
                  mention.from() == at
                      && Set.of("address", "yes-word").contains(mention.concept().id()));
      return address || POLITE.contains(form(at)) && !covered.get(at);
    }

    private String form(int at) {
      return reading.tokens().get(at).form();
    }

    private Optional<Move> move() {
      Optional<Duration> time = time();
      boolean duration = time.isPresent();
      if (has("timer-word")) {
        return Optional.of(timer(time));
      }
      if (duration && any("set-word") && size() <= SHORT) {
        return Optional.of(new Move(Act.TIMER_START, 1, time));
      }
      if (named() && !has("done-word", "next-word")) {
        return place();
      }
      if (has("restart-word")) {
        return Optional.of(Move.of(Act.RESTART));
      }
      if (has("time-left-word")) {
        return Optional.of(Move.of(Act.TIMER_LEFT));
      }
      if (has("how-long-word")) {
        return has("pause-word")
            ? Optional.empty()
            : Optional.of(Move.of(has("left-word") ? Act.TIMER_LEFT : Act.HOW_LONG));
      }
      if (has("resume-word")) {
        return Optional.of(Move.of(Act.RESUME));
      }
      if (has("stop-word") && !has("last-word")) {
        return Optional.of(Move.of(Act.STOP));
      }
      if (has("pause-word") && !any("back-word", "repeat-word", "step-word")) {
        return Optional.of(Move.of(Act.PAUSE));
      }
      if (has("count-word")) {
        return has("step-word") || has("left-word") || has("go-on")
            ? Optional.of(Move.of(Act.COUNT))
            : Optional.empty();
      }
      if (has("done-word", "next-word")) {
        return Optional.of(Move.of(Act.NEXT));
      }
      return place()
          .or(this::wish)
          .or(() -> has("pause-word") ? Optional.of(Move.of(Act.PAUSE)) : Optional.empty());
    }

    private Move timer(Optional<Duration> time) {
      boolean off = any("stop-word", "no-word") || reading.mentionsAny("negation");
      if (off && !has("left-word")) {
        return Move.of(Act.TIMER_STOP);
      }
      if (has("pause-word")) {
        return Move.of(Act.TIMER_PAUSE);
      }
      if (any("resume-word", "go-on")) {
        return Move.of(Act.TIMER_RESUME);
      }
      boolean asked =
          any("left-word", "time-left-word", "how-long-word", "where-word", "done-word")
              || reading.mentionsAny("how-long")
              || reading.mentionsAny("open-question");
      if (asked) {
        return Move.of(Act.TIMER_LEFT);
      }
      return new Move(Act.TIMER_START, 1, time);
    }

    /** Where to: a step by its number, some steps on or back, the first, the last. */
    private Optional<Move> place() {
      OptionalInt number = number();
      if (has("where-word") && !named()) {
        return Optional.of(Move.of(Act.WHERE));
      }
      if (has("all-word")) {
        return Optional.of(Move.of(Act.ALL));
      }
      if (number.isPresent() && has("back-word") && !named()) {
        return Optional.of(Move.of(Act.BACK, number.getAsInt()));
      }
      if (number.isPresent() && any("next-word", "go-on") && !named()) {
        return Optional.of(Move.of(Act.NEXT, number.getAsInt()));
      }
      if (number.isPresent() && (any("step-word", "number-word", "go-word") || ordinal())) {
        return Optional.of(Move.of(Act.GO_TO, number.getAsInt()));
      }
      if (has("first-word") && any("step-word", "go-word", "back-word", "go-on")) {
        return Optional.of(Move.of(Act.GO_TO, 1));
      }
      if (has("back-word") && !(has("last-word") && any("next-word"))) {
        return Optional.of(Move.of(Act.BACK));
      }
      if (has("last-word") && !any("repeat-word")) {
        return Optional.of(Move.of(Act.LAST));
      }
      return Optional.empty();
    }

    private Optional<Move> wish() {
      Act act = null;
      if (has("next-word")) {
        act = Act.NEXT;
      } else if (has("need-word")) {
        act = Act.NEEDS;
      } else if (any("details-word", "bare-how")) {
        act = Act.DETAILS;
      } else if (has("why-word")) {
        act = Act.WHY;
      } else if (any("repeat-word", "bare-what")) {
        act = Act.REPEAT;
      } else if (has("side-word")) {
        act = Act.OTHER_SIDE;
      } else if (mentions("less-pressure-act") || mentions("less-pressure")) {
        act = Act.EASIER;
      } else if (mentions("more-pressure-act") || mentions("more-pressure")) {
        act = Act.HARDER;
      } else if (any("go-on", "done-word")) {
        act = has("no-word") ? Act.NO : has("go-on") ? Act.CONTINUE : Act.NEXT;
      } else if (has("no-word")) {
        act = Act.NO;
      } else if (has("yes-word")) {
        act = Act.YES;
      }
      return Optional.ofNullable(act).map(Move::of);
    }

    private boolean mentions(String concept) {
      return reading.mentions(concept).anyMatch(this::inside);
    }

    /** "Step three", "number three": the number names a step and does not count steps. */
    private boolean named() {
      for (Mention mention : moves) {
        boolean names = mention.is("step-word") || mention.is("number-word");
        if (names
            && mention.to() < clause.to()
            && Numbers.of(reading.tokens().get(mention.to())).isPresent()) {
          return true;
        }
      }
      return ordinal();
    }

    private boolean ordinal() {
      return said.stream().anyMatch(concept -> concept.startsWith(ORDINAL));
    }

    private OptionalInt number() {
      for (Mention mention : moves) {
        if (mention.concept().id().startsWith(ORDINAL)) {
          Token word =
              new Token(
                  mention.span(),
                  mention.concept().id().substring(ORDINAL.length()),
                  "",
                  Token.Kind.WORD);
          return OptionalInt.of((int) Numbers.of(word).orElse(1));
        }
      }
      for (int at = clause.from(); at < clause.to(); at++) {
        Token token = reading.tokens().get(at);
        boolean pronoun = token.form().equals("one") && (at == clause.from() || !stepBefore(at));
        if (Numbers.of(token).isPresent() && !pronoun && !token.form().equals("once")) {
          return OptionalInt.of((int) Math.clamp(Numbers.of(token).getAsDouble(), 1, 999));
        }
      }
      return OptionalInt.empty();
    }

    /** "Step one", "number one", "go to one", but "the next one". */
    private boolean stepBefore(int at) {
      String before = form(at - 1);
      return moves.stream()
              .anyMatch(mention ->
                  mention.to() == at && (mention.is("step-word") || mention.is("number-word")))
          || before.equals("to");
    }

    private Optional<Duration> time() {
      return reading.quantities().stream()
          .filter(Quantity::isDuration)
          .filter(figure -> figure.from() >= clause.from() && figure.from() < clause.to())
          .findFirst()
          .map(figure ->
              Duration.ofSeconds(
                  Math.round(
                      figure.max().orElse(figure.min().orElse(0))
                          * figure.unit().length().toSeconds())));
    }
  }

  /** What leads up to a request: "could you please", "I would like to", "let us". */
  private static final Set<String> POLITE =
      Set.of(
          "can", "could", "would", "will", "you", "i", "i'd", "id", "want", "like", "to", "let",
          "let's", "lets", "us", "me", "we", "may", "shall", "please", "just", "the", "a", "an",
          "now", "should", "and", "i'll", "i'm", "im", "my", "need", "have", "i've", "ive", "this",
          "that", "is", "it", "it's");
}
