package dev.unknot.conversation;

import dev.unknot.answer.CitedText;
import dev.unknot.conversation.Reply.Progress;
import dev.unknot.lexicon.Clause;
import dev.unknot.routine.Finder;
import dev.unknot.routine.Finder.Wish;
import dev.unknot.routine.Move;
import dev.unknot.routine.Move.Act;
import dev.unknot.routine.Moves;
import dev.unknot.routine.Routine;
import dev.unknot.routine.Routines;
import dev.unknot.routine.Session;
import dev.unknot.understanding.Topic;
import dev.unknot.understanding.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Starts routines and moves in them. What is no move in a running routine goes on and is answered;
 * {@link #afterwards} then leads back to the step.
 */
final class RoutineStage implements Stage {

  private static final int MOST_CHOICES = 6;

  /** No reply of ours is longer, in characters. */
  private static final int LONGEST_SHOWN = 20_000;

  /** The moves that bring back a routine that was left or finished. */
  private static final Set<Act> COMING_BACK =
      Set.of(
          Act.RESUME,
          Act.CONTINUE,
          Act.NEXT,
          Act.RESTART,
          Act.BACK,
          Act.GO_TO,
          Act.LAST,
          Act.REPEAT);

  private final Understanding understanding;
  private final Supplier<Routines> routines;
  private final Finder finder;
  private final Moves moves;
  private final RoutineText text;
  private final Voice voice;

  RoutineStage(
      Understanding understanding,
      Supplier<Routines> routines,
      Moves moves,
      RoutineText text,
      Voice voice) {
    this.understanding = understanding;
    this.routines = routines;
    this.finder = new Finder(routines);
    this.moves = moves;
    this.text = text;
    this.voice = voice;
  }

  @Override
  public Outcome take(Moment moment) {
    Optional<Wish> wish = finder.wish(moment.reading());
    Optional<Session> session = moment.conversation().routine();
    Optional<Move> move = session.flatMap(each -> move(each, moment));
    if (session.filter(Session::active).isPresent() && hurts(moment)) {
      return moment.reply(
          new Reply.Clarifying(
              voice.plain("routine.hurts"),
              Optional.empty(),
              voice.lines("routine.hurts-choices")));
    }
    if (move.isPresent() && wish.filter(each -> each.told() && !each.found().isEmpty()).isEmpty()) {
      return moved(moment, session.get(), move.get());
    }
    return wish.map(each -> begin(moment, each)).orElseGet(moment::goesOn);
  }

  /** A pain is told, and no rule knows yet whether it must stop the person. */
  private boolean hurts(Moment moment) {
    boolean asks = moment.reading().clauses().stream().anyMatch(Clause::asks);
    return !asks
        && moment.note().isEmpty()
        && moment
            .reading()
            .mentions("pain")
            .anyMatch(mention -> mention.status().reported() && !mention.status().other());
  }

  private Optional<Move> move(Session session, Moment moment) {
    return moves
        .of(moment.reading())
        .filter(move -> session.active() || COMING_BACK.contains(move.act()));
  }

  private Outcome begin(Moment moment, Wish wish) {
    List<Routine> found = wish.found();
    if (found.size() != 1) {
      List<Routine> choices = found.isEmpty() ? List.copyOf(routines.get().all()) : found;
      return moment.reply(
          new Reply.Clarifying(
              voice.plain(found.isEmpty() ? "routine.which" : "routine.differ"),
              Optional.empty(),
              choices.stream().limit(MOST_CHOICES).map(text::choice).toList()));
    }
    Routine routine = found.getFirst();
    Session session = Session.start(routine);
    return guided(moment, routine, session, "start", text.start(routine));
  }

  private Outcome moved(Moment moment, Session before, Move move) {
    Optional<Routine> routine = routines.get().find(before.routine());
    if (routine.isEmpty()) {
      return moment.in(Optional.empty()).goesOn();
    }
    Instant now = moment.now().toInstant();
    if (before.forSafety() && move.act() != Act.RESTART) {
      CitedText held = voice.plain("routine.safety-held");
      return guided(moment, routine.get(), before, move.act().id(), held);
    }
    Session after = before.after(move, routine.get(), now);
    CitedText words = text.told(move, routine.get(), before, after, now);
    return guided(moment, routine.get(), after, move.act().id(), words);
  }

  private Outcome guided(
      Moment moment, Routine routine, Session session, String act, CitedText words) {
    Progress progress = new Progress(routine, session, moment.now().toInstant());
    return moment
        .in(Optional.of(session))
        .about(topic(routine))
        .reply(new Reply.Guided(words, progress, act, text.suggestions(session)));
  }

  /** "How hard should I press here" is asked of what the routine works. */
  private Topic topic(Routine routine) {
    return understanding.interpret(understanding.read(routine.title())).topic();
  }

  /** The conversation at the step that a text of ours showed; where it showed none, as it was. */
  Conversation shown(Conversation before, String text) {
    boolean held = before.routine().filter(Session::forSafety).isPresent();
    if (held || text.length() > LONGEST_SHOWN || stands(before, text)) {
      return before;
    }
    return routines.get().all().stream()
        .flatMap(routine ->
            Session.all(routine)
                .filter(session -> this.text.ledTo(session, routine, text))
                .map(session -> before.in(Optional.of(session)).about(topic(routine))))
        .findFirst()
        .orElse(before);
  }

  private boolean stands(Conversation conversation, String text) {
    return conversation
        .routine()
        .filter(session ->
            routines
                .get()
                .find(session.routine())
                .filter(routine -> this.text.ledTo(session, routine, text))
                .isPresent())
        .isPresent();
  }

  /** A reply of another stage, as it is given in the midst of a routine. */
  Exchange afterwards(Exchange exchange, Instant now) {
    Optional<Session> session = exchange.conversation().routine().filter(Session::active);
    if (exchange.reply() instanceof Reply.Guided || session.isEmpty()) {
      return exchange;
    }
    Optional<Routine> routine = routines.get().find(session.get().routine());
    if (routine.isEmpty()) {
      return exchange;
    }
    boolean ends = exchange.reply() instanceof Reply.Stopped;
    Session after = ends ? session.get().stopped(true) : session.get();
    CitedText words =
        text.after(
            exchange.reply().words(), ends ? "ended-for-safety" : "back", after, routine.get());
    return new Exchange(
        exchange.conversation().in(Optional.of(after)),
        new Reply.InRoutine(exchange.reply(), words, new Progress(routine.get(), after, now)));
  }
}
