package dev.unknot.conversation;

import dev.unknot.conversation.Reply.SafetyNote;
import dev.unknot.conversation.Stage.Outcome;
import dev.unknot.language.Span;
import dev.unknot.lexicon.Reading;
import dev.unknot.routine.Session;
import dev.unknot.safety.Facts;
import dev.unknot.understanding.Topic;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A message on its way through a turn, with what the stages have found so far.
 *
 * @param conversation as it was before, this turn counted
 * @param message what was said
 * @param reading what it means: its own reading, or that of the choice it takes
 * @param now when the message was said
 * @param note what safety found that does not stop
 */
record Moment(
    Conversation conversation,
    String message,
    Reading reading,
    ZonedDateTime now,
    Optional<SafetyNote> note) {

  Moment(Conversation conversation, Reading reading, ZonedDateTime now) {
    this(conversation, reading.text(), reading, now, Optional.empty());
  }

  Moment with(Facts facts) {
    return new Moment(conversation.with(facts), message, reading, now, note);
  }

  Moment with(Optional<SafetyNote> note) {
    return new Moment(conversation, message, reading, now, note);
  }

  /** The same, as if something else had been said. */
  Moment meaning(Reading reading) {
    return new Moment(conversation, message, reading, now, note);
  }

  Moment about(Topic topic) {
    return new Moment(conversation.about(topic), message, reading, now, note);
  }

  /** Where something read stands in the message: all of it, if it stands for a choice. */
  Span said(Span read) {
    return reading.text().equals(message) ? read : new Span(0, message.length());
  }

  Moment in(Optional<Session> routine) {
    return new Moment(conversation.in(routine), message, reading, now, note);
  }

  Outcome goesOn() {
    return new Outcome.GoesOn(this);
  }

  Outcome reply(Reply reply) {
    return new Outcome.Said(conversation.after(reply), reply);
  }
}
