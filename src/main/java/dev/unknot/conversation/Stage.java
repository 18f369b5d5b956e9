package dev.unknot.conversation;

/** One stop on a message's way through a turn: it replies, or it lets the message go on. */
interface Stage {

  Outcome take(Moment moment);

  /** What came of a stop. */
  sealed interface Outcome {

    /** The turn is done. */
    record Said(Conversation conversation, Reply reply) implements Outcome {}

    /** The next stop takes the message, with what this one found. */
    record GoesOn(Moment moment) implements Outcome {}
  }
}
