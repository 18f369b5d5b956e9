package dev.unknot.answer;

import dev.unknot.language.WordClass;
import dev.unknot.language.WordFrequency;

/** How much a word that no document has tells of what a question is about, 0 to 1. */
final class Strangeness {

  /** From this frequency down a word is as strange as can be, and from the other up as common. */
  private static final int RARE = 9;

  private static final int COMMON = 15;

  private Strangeness() {}

  /** Nouns carry what a question is about; a verb or adverb seldom changes it. */
  static double byClass(String word) {
    return switch (WordClass.of(word)) {
      case NOUN -> 1;
      case NOUN_OR_OTHER -> 0.6;
      case ADJECTIVE -> 0.4;
      case VERB -> 0.3;
      case OTHER -> 0.15;
    };
  }

  /** A word that everybody uses may stand in any question. */
  static double byFrequency(String word) {
    double frequency = Math.clamp(WordFrequency.of(word), RARE, COMMON);
    return (COMMON - frequency) / (COMMON - RARE);
  }
}
