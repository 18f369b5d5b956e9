package dev.unknot.conversation;

import dev.unknot.understanding.Choice;
import dev.unknot.understanding.Understanding;
import java.util.List;
import java.util.Optional;

/**
 * Takes a short answer to the question that was asked back for the choice it means. It stands
 * before safety, so that "the first one" is screened as what it stands for; a message that says
 * anything else goes on as it is.
 */
final class ChoiceStage implements Stage {

  private final Understanding understanding;
  private final Voice voice;

  ChoiceStage(Understanding understanding, Voice voice) {
    this.understanding = understanding;
    this.voice = voice;
  }

  @Override
  public Outcome take(Moment moment) {
    List<String> offered = moment.conversation().offered();
    Optional<Choice> choice = understanding.chosen(moment.reading(), offered);
    if (choice.isEmpty()) {
      return moment.goesOn();
    }
    return switch (choice.get()) {
      case Choice.Taken taken -> moment.meaning(understanding.read(taken.message())).goesOn();
      case Choice.Unsaid ignored -> moment.reply(voice.ask("clarify.which", offered));
      case Choice.Other ignored -> moment.reply(voice.ask("clarify.other", voice.suggestions()));
    };
  }
}
