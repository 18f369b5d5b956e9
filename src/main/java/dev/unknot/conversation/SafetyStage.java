package dev.unknot.conversation;

import dev.unknot.answer.CitedText;
import dev.unknot.answer.Draft;
import dev.unknot.conversation.Reply.Reference;
import dev.unknot.conversation.Reply.SafetyNote;
import dev.unknot.safety.Level;
import dev.unknot.safety.Screen;
import dev.unknot.safety.Verdict;
import dev.unknot.safety.Verdict.Finding;
import java.util.List;
import java.util.Optional;

/** The first stop: what a rule stops or has to ask about goes no further. */
final class SafetyStage implements Stage {

  private final Screen screen;
  private final Bases bases;
  private final Voice voice;

  SafetyStage(Screen screen, Bases bases, Voice voice) {
    this.screen = screen;
    this.bases = bases;
    this.voice = voice;
  }

  @Override
  public Outcome take(Moment moment) {
    Verdict verdict = screen.screen(moment.reading(), moment.now());
    Optional<Finding> leading = verdict.leading();
    if (leading.isEmpty()) {
      return moment.goesOn();
    }
    Finding finding = leading.get();
    SafetyNote note = note(verdict, finding, moment);
    if (verdict.level().stops()) {
      return moment.reply(new Reply.Stopped(stop(finding), note));
    }
    if (verdict.level() == Level.ASK) {
      return moment.reply(ask(finding, note));
    }
    return moment.with(Optional.of(note)).goesOn();
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
    String message = moment.reading().text();
    int turn = moment.conversation().turns();
    List<Reply.Evidence> evidence =
        finding.evidence().stream()
            .map(span -> new Reply.Evidence(turn, span, span.of(message)))
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
