package dev.unknot.assistant;

import dev.unknot.conversation.Kept;
import dev.unknot.conversation.Reply;
import java.util.Optional;

/** What became of a message that was said in a conversation. */
public sealed interface Outcome {

  /**
   * It was replied to, and the turn is kept.
   *
   * @param fresh the reply; empty if the turn was taken earlier and this is a retry
   */
  record Said(Kept turn, Optional<Reply> fresh) implements Outcome {}

  /** There is no such conversation. */
  record Unknown() implements Outcome {}

  /** Another turn of the conversation was taken at the same time. */
  record Busy() implements Outcome {}

  /** The key stands for another message. */
  record KeyReused() implements Outcome {}
}
