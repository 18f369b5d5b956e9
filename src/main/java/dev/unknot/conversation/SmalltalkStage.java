package dev.unknot.conversation;

import dev.unknot.understanding.Intent;
import dev.unknot.understanding.Understanding;

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
    return intent.act() == Intent.Act.SMALLTALK
        ? moment.reply(voice.smalltalk("smalltalk." + intent.smalltalk().orElseThrow()))
        : moment.goesOn();
  }
}
