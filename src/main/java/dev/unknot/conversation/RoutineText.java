package dev.unknot.conversation;

import dev.unknot.answer.Answerer;
import dev.unknot.answer.CitedText;
import dev.unknot.answer.Draft;
import dev.unknot.answer.Evidence;
import dev.unknot.answer.Grounding;
import dev.unknot.answer.Place;
import dev.unknot.corpus.Passage;
import dev.unknot.language.Wording;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Mention;
import dev.unknot.routine.Move;
import dev.unknot.routine.Move.Act;
import dev.unknot.routine.Note;
import dev.unknot.routine.Routine;
import dev.unknot.routine.Session;
import dev.unknot.routine.Step;
import dev.unknot.routine.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts the steps and notes of routines into words: the documents' own, each with its citation. */
public final class RoutineText {

  private static final int MOST_NOTES = 4;

  private final Answerer answerer;
  private final Voice voice;
  private final NumberWords numbers;

  public RoutineText(Answerer answerer, Grounding grounding, Wording wording) {
    this.answerer = answerer;
    this.voice = new Voice(wording, grounding);
    this.numbers = new NumberWords(wording);
  }

  /** The whole routine: what it takes, every step, what stands beside them. */
  public CitedText describe(Routine routine) {
    Draft draft = new Draft().say(voice.text("routine.title", "title", routine.title()));
    opening(draft, routine);
    for (int number = 1; number <= routine.steps().size(); number++) {
      draft.paragraph().say(voice.text("routine.describe-step", "number", numbers.of(number)));
      claim(draft, routine.step(number).passages());
    }
    notes(draft, routine, Note.MORE_PRESSURE, "more");
    notes(draft, routine, Note.LESS_PRESSURE, "less");
    notes(draft, routine, Note.VARIATION, "variation");
    notes(draft, routine, Note.FREQUENCY, "often");
    return voice.check(draft);
  }

  /** The opening and the first step. */
  CitedText start(Routine routine) {
    Draft draft = new Draft().say(voice.text("routine.title", "title", routine.title()));
    opening(draft, routine);
    step(draft.paragraph(), routine, Session.start(routine));
    return voice.check(draft.paragraph().say(voice.text("routine.start")));
  }

  /** What a move comes to. */
  CitedText told(Move move, Routine routine, Session before, Session after, Instant now) {
    Draft draft = new Draft();
    switch (move.act()) {
      case NEXT, CONTINUE, YES, GO_TO, LAST, REPEAT -> arrived(draft, routine, before, after);
      case BACK -> {
        if (before.step() == 1) {
          draft.say(voice.text("routine.at-first"));
        }
        step(draft, routine, after);
      }
      case RESTART -> step(draft.say(voice.text("routine.restarted")), routine, after);
      case RESUME -> {
        if (after instanceof Session.Finished) {
          finished(draft, routine);
        } else {
          step(draft.say(voice.text("routine.resumed")), routine, after);
        }
      }
      case OTHER_SIDE -> step(draft.say(voice.text("routine.other-side")), routine, after);
      case PAUSE -> draft.say(place("paused", after, routine));
      case STOP -> draft.say(place("stopped", after, routine));
      case NO -> step(draft.say(voice.text("routine.waits")), routine, after);
      case WHERE -> step(draft.say(voice.text("routine.where")), routine, after);
      case COUNT -> draft.say(left(routine.steps().size() - after.step()));
      case HOW_LONG -> dose(draft, routine, after);
      case NEEDS -> {
        needs(draft, routine);
        if (draft.isEmpty()) {
          draft.say(voice.text("routine.no-needs"));
        }
      }
      case DETAILS -> {
        step(draft, routine, after);
        notes(draft, routine, Note.VARIATION, "variation");
        notes(draft, routine, Note.PRESSURE, "pressure");
        notes(draft, routine, Note.REMARK, "remark");
      }
      case ALL -> {
        return describe(routine);
      }
      case EASIER -> noted(draft, routine, Note.LESS_PRESSURE, "less");
      case HARDER -> noted(draft, routine, Note.MORE_PRESSURE, "more");
      case WHY -> noted(draft, routine, Note.WHY, "why");
      case TIMER_START, TIMER_RESUME, TIMER_PAUSE, TIMER_STOP, TIMER_LEFT ->
          draft.say(timer(move, after, now));
    }
    return voice.check(draft);
  }

  private void arrived(Draft draft, Routine routine, Session before, Session after) {
    if (after instanceof Session.Finished) {
      finished(draft, routine);
    } else {
      if (after.step() == before.step() && after.step() == routine.steps().size()) {
        draft.say(voice.text("routine.at-last"));
      }
      step(draft, routine, after);
    }
  }

  private void finished(Draft draft, Routine routine) {
    draft.say(voice.text("routine.finished"));
    notes(draft, routine, Note.FREQUENCY, "often");
  }

  private void step(Draft draft, Routine routine, Session session) {
    draft.say(heading(session, routine));
    claim(draft, routine.step(session.step()).passages());
    if (session.mirrored() && routine.step(session.step()).side().isPresent()) {
      draft.say(voice.text("routine.mirrored"));
    }
  }

  private String heading(Session session, Routine routine) {
    int of = routine.steps().size();
    String name = of == 1 ? "only-step" : session.step() == of ? "last-step" : "step";
    return place(name, session, routine);
  }

  /** Whether a text of ours led a person to where this session stands. */
  boolean ledTo(Session session, Routine routine, String text) {
    return text.contains(heading(session, routine))
        && routine.step(session.step()).sentences().stream().allMatch(text::contains);
  }

  private void dose(Draft draft, Routine routine, Session session) {
    Step step = routine.step(session.step());
    if (step.seconds().isEmpty() && step.repeats().isEmpty()) {
      draft.say(voice.text("routine.no-dose"));
    }
    claim(draft, step.passages());
    if (step.seconds().isEmpty()) {
      notes(draft, routine, Note.FREQUENCY, "often");
    }
  }

  /** The notes of a kind, else those on pressure where pressure is asked for, else that none is. */
  private void noted(Draft draft, Routine routine, Note kind, String name) {
    notes(draft, routine, kind, name);
    if (draft.isEmpty() && kind != Note.WHY) {
      notes(draft, routine, Note.PRESSURE, "pressure");
    }
    if (draft.isEmpty()) {
      draft.say(voice.text("routine.no-" + name));
    }
  }

  private String left(int steps) {
    return steps == 0
        ? voice.text("routine.left-none")
        : voice.text("routine.left", "left", numbers.of(steps));
  }

  private String timer(Move move, Session session, Instant now) {
    if (session.timer().isEmpty()) {
      return voice.text(
          switch (move.act()) {
            case TIMER_START -> "routine.timer-unsure";
            case TIMER_STOP -> "routine.timer-off";
            default -> "routine.timer-none";
          });
    }
    Timer timer = session.timer().get();
    if (timer.left(now).isZero()) {
      return voice.text("routine.timer-done");
    }
    String state = timer instanceof Timer.Held ? "timer-held" : "timer";
    return move.act() == Act.TIMER_LEFT
        ? voice.text("routine.timer-left") + " " + time(timer.left(now))
        : voice.text("routine." + state);
  }

  private String time(Duration left) {
    long seconds = left.toSeconds();
    boolean minutes = seconds >= 60;
    int number = (int) (minutes ? Math.round(seconds / 60.0) : Math.max(1, seconds));
    String unit = minutes ? "minute" : "second";
    return (number == 1
            ? voice.text("routine." + unit)
            : voice.text("routine." + unit + "s", "number", numbers.of(number)))
        + ".";
  }

  private String place(String name, Session session, Routine routine) {
    return voice
        .text("routine." + name, "number", numbers.of(session.step()))
        .replace("{of}", numbers.of(routine.steps().size()));
  }

  /** A text of another kind with a line on where the person stands. */
  CitedText after(CitedText words, String name, Session session, Routine routine) {
    return voice.followed(words, place(name, session, routine));
  }

  /** A message that starts a routine and no other. */
  String choice(Routine routine) {
    return voice
        .text("routine.choice", "title", routine.title())
        .replace("{source}", routine.document().title());
  }

  List<String> suggestions(Session session) {
    return voice.lines(session.active() ? "routine.next" : "routine.after");
  }

  /** What is needed and what to mind. */
  void opening(Draft draft, Routine routine) {
    needs(draft, routine);
    notes(draft, routine, Note.CAUTION, "caution");
  }

  /** The tools and things that the steps name, each where it is first named, in those words. */
  void needs(Draft draft, Routine routine) {
    Set<Concept> named = new LinkedHashSet<>();
    routine.steps().stream()
        .flatMap(step -> step.passages().stream())
        .map(this::of)
        .forEach(each ->
            each.reading().mentions().stream()
                .filter(RoutineText::needed)
                .filter(mention -> named.stream().noneMatch(mention.concept()::related))
                .forEach(mention -> {
                  draft.say(voice.text(named.isEmpty() ? "routine.needs" : "routine.and"));
                  named.add(mention.concept());
                  draft.claim(mention.span().of(each.text()), each);
                }));
  }

  private static boolean needed(Mention mention) {
    return switch (mention.concept().kind()) {
      case TOOL, THING -> true;
      default -> false;
    };
  }

  void notes(Draft draft, Routine routine, Note kind, String name) {
    List<Passage> notes = routine.notes(kind);
    if (!notes.isEmpty()) {
      draft.paragraph().say(voice.text("routine." + name));
      claim(draft, notes.stream().limit(MOST_NOTES).toList());
    }
  }

  void claim(Draft draft, List<Passage> passages) {
    passages.forEach(passage -> draft.claim(of(passage)));
  }

  private Evidence of(Passage passage) {
    Place place = new Place(passage.document(), passage.span());
    return answerer.at(place).orElseThrow(() -> new IllegalStateException("passage: " + place));
  }
}
