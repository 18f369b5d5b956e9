package dev.unknot.conversation;

import dev.unknot.conversation.Reply.SafetyNote;
import dev.unknot.conversation.Stage.Outcome;
import dev.unknot.lexicon.Reading;
import dev.unknot.safety.Facts;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A message on its way through a turn, with what the stages have found so far.
 *
 * @param conversation as it was before, this turn counted
 * @param now when the message was said
 * @param note what safety found that does not stop
 */
record Moment(
    Conversation conversation, Reading reading, ZonedDateTime now, Optional<SafetyNote> note) {

  Moment(Conversation conversation, Reading reading, ZonedDateTime now) {
    this(conversation, reading, now, Optional.empty());
  }

  Moment with(Facts facts) {
    return new Moment(conversation.with(facts), reading, now, note);
  }

  Moment with(Optional<SafetyNote> note) {
    return new Moment(conversation, reading, now, note);
  }

  Outcome goesOn() {
    return new Outcome.GoesOn(this);
  }

  Outcome reply(Reply reply) {
    return new Outcome.Said(conversation, reply);
  }
}
