package dev.unknot.assistant;

import dev.unknot.language.Span;
import dev.unknot.lexicon.Context;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Mention.Status;
import dev.unknot.lexicon.Reading;
import java.util.Optional;

/** How messages are taken, told without documents or a conversation. */
public final class Check {

  private final Lexicon lexicon;

  private Check(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  public static Check load() {
    return new Check(Lexicon.load());
  }

  /**
   * How a sentence means something it names, which need not be a concept of ours.
   *
   * @return nothing if the sentence does not name it
   */
  public Optional<Status> context(String sentence, String concept) {
    return Span.find(sentence, concept)
        .map(named -> {
          Reading reading = lexicon.read(sentence);
          return new Context(reading).of(named);
        });
  }
}
