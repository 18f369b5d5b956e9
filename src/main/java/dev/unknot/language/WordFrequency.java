package dev.unknot.language;

/** How often words are used in English, whatever is spoken of. */
public final class WordFrequency {

  /** The class of words like "it"; a word of no dictionary is of class 0. */
  public static final int MOST = 25;

  private WordFrequency() {}

  /** A word's frequency class in LanguageTool's dictionaries, 0 to {@link #MOST}; logarithmic. */
  public static int of(String word) {
    return Dictionary.frequency(word);
  }
}
