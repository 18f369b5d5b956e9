package dev.unknot.conversation;

import dev.unknot.answer.CitedText;
import dev.unknot.answer.Draft;
import dev.unknot.conversation.Reply.Reference;
import dev.unknot.conversation.Reply.SafetyNote;
import dev.unknot.language.Span;
import dev.unknot.safety.Level;
import dev.unknot.safety.Screen;
import dev.unknot.safety.Screened;
import dev.unknot.safety.Verdict;
import dev.unknot.safety.Verdict.Finding;
import dev.unknot.understanding.Intent;
import dev.unknot.understanding.Topic;
import dev.unknot.understanding.Understanding;
import java.util.List;
import java.util.Optional;

/** The first stop: what a rule stops or has to ask about goes no further. */
final class SafetyStage implements Stage {

  private final Understanding understanding;
  private final Screen screen;
  private final Bases bases;
  private final Voice voice;

  SafetyStage(Understanding understanding, Screen screen, Bases bases, Voice voice) {
    this.understanding = understanding;
    this.screen = screen;
    this.bases = bases;
    this.voice = voice;
  }

  @Override
  public Outcome take(Moment before) {
    Conversation conversation = before.conversation();
    Screened screened =
        screen.screen(conversation.facts(), before.reading(), before.now(), conversation.turns());
    Moment moment = before.with(screened.facts());
    Verdict verdict = screened.verdict();
    if (verdict.leading().isEmpty()) {
      return resumed(before, moment).goesOn();
    }
    Finding finding = verdict.leading().get();
    SafetyNote note = note(verdict, finding, moment);
    if (verdict.stopsOn(conversation.turns()) || verdict.level().stops() && coaches(moment)) {
      return moment.reply(new Reply.Stopped(stop(finding), note));
    }
    if (verdict.level() == Level.ASK) {
      // What was asked beside the report is answered once the question is.
      Topic topic = understanding.interpret(moment.reading()).topic();
      return moment.about(topic).reply(ask(finding, note));
    }
    return moment.with(Optional.of(note)).goesOn();
  }

  /**
   * Once the question that safety asked is answered well, what was asked before it is answered: the
   * message stands for no more than that.
   */
  private Moment resumed(Moment before, Moment moment) {
    boolean asked =
        before.conversation().facts().all().stream().anyMatch(fact -> fact.level() == Level.ASK);
    boolean only = understanding.interpret(moment.reading()).act() == Intent.Act.TELL;
    return asked && only && !moment.conversation().topic().terms().isEmpty()
        ? moment.meaning(understanding.read(""))
        : moment;
  }

  /**
   * Whether an answer would lead on: under a stop of an earlier turn, small talk and questions
   * about the matter in general are still answered.
   */
  private boolean coaches(Moment moment) {
    Intent intent = understanding.interpret(moment.reading());
    return switch (intent.act()) {
      case SMALLTALK -> false;
      case TELL, NOTHING -> true;
      case ASK -> !intent.general();
    };
  }

  private static Reply.Evidence said(Span span, Moment moment) {
    return new Reply.Evidence(moment.conversation().turns(), span, span.of(moment.message()));
  }

  private CitedText stop(Finding finding) {
    String rule = finding.rule().id();
    Draft draft = voice.draft("safety.stop." + rule);
    bases.of(rule).ifPresent(draft::claim);
    return voice.check(draft.say(voice.text("safety.next." + rule)));
  }

  private Reply ask(Finding finding, SafetyNote note) {
    String rule = finding.rule().id();
    return new Reply.Clarifying(
        voice.plain("safety.ask." + rule),
        Optional.of(note),
        voice.lines("safety.choices." + rule));
  }

  private SafetyNote note(Verdict verdict, Finding finding, Moment moment) {
    List<Reply.Evidence> evidence =
        finding.evidence().stream()
            .map(each ->
                each.turn() == moment.conversation().turns()
                    ? said(moment.said(each.span()), moment)
                    : new Reply.Evidence(each.turn(), each.span(), each.text()))
            .distinct()
            .toList();
    return new SafetyNote(
        verdict.level().id(),
        finding.rule().id(),
        verdict.also(),
        evidence,
        voice.text("safety.clears." + finding.rule().id()),
        finding
            .rule()
            .reference()
            .map(reference -> new Reference(reference.name(), reference.url())));
  }
}
