package dev.unknot.conversation;

import dev.unknot.understanding.Intent;
import dev.unknot.understanding.Understanding;
import java.util.Optional;

/** Greets, thanks, tells what it can do; what asks or tells something goes on. */
final class SmalltalkStage implements Stage {

  private final Understanding understanding;
  private final Voice voice;

  SmalltalkStage(Understanding understanding, Voice voice) {
    this.understanding = understanding;
    this.voice = voice;
  }

  @Override
  public Outcome take(Moment moment) {
    Intent intent = understanding.interpret(moment.reading());
    return switch (intent.act()) {
      case GREET -> moment.reply(smalltalk("greeting"));
      case THANK -> moment.reply(smalltalk("thanks"));
      case BYE -> moment.reply(smalltalk("goodbye"));
      case HELP -> moment.reply(smalltalk("help"));
      case NOTHING ->
          moment.reply(
              new Reply.Clarifying(
                  voice.plain("reply.unclear"), Optional.empty(), voice.suggestions()));
      case ASK, TELL -> moment.goesOn();
    };
  }

  private Reply smalltalk(String name) {
    return new Reply.Smalltalk(voice.plain("reply." + name), voice.suggestions());
  }
}
