package dev.unknot.conversation;

import dev.unknot.answer.Answer;
import dev.unknot.answer.Answerer;
import dev.unknot.answer.CitedText;
import dev.unknot.answer.Draft;
import dev.unknot.answer.Evidence;
import dev.unknot.answer.Grounding;
import dev.unknot.conversation.Reply.Reference;
import dev.unknot.conversation.Reply.SafetyNote;
import dev.unknot.language.Wording;
import dev.unknot.safety.Level;
import dev.unknot.safety.Screen;
import dev.unknot.safety.Verdict;
import dev.unknot.safety.Verdict.Finding;
import dev.unknot.understanding.Intent;
import dev.unknot.understanding.Understanding;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Answers one message. Safety comes first: a stop reaches neither understanding nor retrieval. */
public final class Turn {

  private final Understanding understanding;
  private final Screen screen;
  private final Bases bases;
  private final Answerer answerer;
  private final Grounding grounding;
  private final Wording wording;

  public Turn(
      Understanding understanding,
      Screen screen,
      Bases bases,
      Answerer answerer,
      Grounding grounding,
      Wording wording) {
    this.understanding = understanding;
    this.screen = screen;
    this.bases = bases;
    this.answerer = answerer;
    this.grounding = grounding;
    this.wording = wording;
  }

  /**
   * Takes one turn.
   *
   * @param now when the message was said
   */
  public Exchange take(Conversation conversation, String message, ZonedDateTime now) {
    Conversation next = conversation.next();
    return new Exchange(next, reply(message, next.turns(), now));
  }

  private Reply reply(String message, int number, ZonedDateTime now) {
    var reading = understanding.read(message);
    Verdict verdict = screen.screen(reading, now);
    Optional<SafetyNote> note =
        verdict.leading().map(finding -> note(verdict, finding, message, number));
    if (verdict.level().stops()) {
      return new Reply.Stopped(stop(verdict.leading().orElseThrow()), note.orElseThrow());
    }
    if (verdict.level() == Level.ASK) {
      return new Reply.Clarifying(
          plain("safety.ask." + ruleOf(verdict)),
          note,
          wording.lines("safety.choices." + ruleOf(verdict)));
    }
    Intent intent = understanding.interpret(reading);
    return switch (intent.act()) {
      case GREET -> smalltalk("greeting");
      case THANK -> smalltalk("thanks");
      case BYE -> smalltalk("goodbye");
      case HELP -> smalltalk("help");
      case NOTHING ->
          new Reply.Clarifying(
              plain("reply.unclear"), Optional.empty(), wording.lines("reply.suggestions"));
      case ASK, TELL -> answer(intent, note);
    };
  }

  private Reply answer(Intent intent, Optional<SafetyNote> note) {
    if (!understanding.isEnglish(intent)) {
      return new Reply.Abstained(
          plain("reply.abstain.language"),
          Answer.Reason.LANGUAGE.id(),
          wording.lines("reply.suggestions"));
    }
    return switch (answerer.answer(intent.terms(), intent.aspects())) {
      case Answer.None none ->
          new Reply.Abstained(
              plain("reply.abstain." + none.reason().id()), none.reason().id(), topics(none));
      case Answer.Found found ->
          note.<Reply>map(
                  warning -> new Reply.Cautioned(cautioned(found, warning), warning, List.of()))
              .orElseGet(() -> new Reply.Answered(answered(new Draft(), found), List.of()));
    };
  }

  private CitedText answered(Draft draft, Answer.Found found) {
    found.passages().forEach(draft::claim);
    found.cautions().forEach(draft::claim);
    return grounding.check(draft);
  }

  private CitedText cautioned(Answer.Found found, SafetyNote note) {
    Draft draft = new Draft().say(wording.text("safety.caution." + note.rule()));
    bases.of(note.rule()).ifPresent(draft::claim);
    return answered(draft.paragraph(), found);
  }

  private CitedText stop(Finding finding) {
    Draft draft = new Draft().say(wording.text("safety.stop." + finding.rule().id()));
    Optional<Evidence> basis = bases.of(finding.rule().id());
    basis.ifPresent(draft::claim);
    return grounding.check(draft.say(wording.text("safety.next." + finding.rule().id())));
  }

  /** The topics that come nearest, as messages; the usual ones where nothing is near. */
  private List<String> topics(Answer.None none) {
    List<String> topics =
        none.nearest().stream()
            .map(Evidence::topic)
            .distinct()
            .map(topic -> wording.text("reply.topic", "topic", topic))
            .toList();
    boolean near = none.reason() == Answer.Reason.NOT_IN_SOURCES && !topics.isEmpty();
    return near ? topics : wording.lines("reply.suggestions");
  }

  private Reply smalltalk(String name) {
    return new Reply.Smalltalk(plain("reply." + name), wording.lines("reply.suggestions"));
  }

  private CitedText plain(String name) {
    return grounding.check(new Draft().say(wording.text(name)));
  }

  private static String ruleOf(Verdict verdict) {
    return verdict.leading().orElseThrow().rule().id();
  }

  private SafetyNote note(Verdict verdict, Finding finding, String message, int number) {
    List<Reply.Evidence> evidence =
        finding.evidence().stream()
            .map(span -> new Reply.Evidence(number, span, span.of(message)))
            .toList();
    return new SafetyNote(
        verdict.level().id(),
        finding.rule().id(),
        verdict.also(),
        evidence,
        wording.text("safety.clears." + finding.rule().id()),
        finding
            .rule()
            .reference()
            .map(reference -> new Reference(reference.name(), reference.url())));
  }
}
