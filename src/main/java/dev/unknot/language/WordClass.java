package dev.unknot.language;

import java.util.Set;

/** What a word is in a sentence, as far as a dictionary tells without the sentence. */
public enum WordClass {
  /** A noun and nothing else, or in no dictionary: a name, a word of a trade. */
  NOUN,
  /** A noun that can be another class too. */
  NOUN_OR_OTHER,
  ADJECTIVE,
  VERB,
  OTHER;

  public static WordClass of(String word) {
    Set<String> tags = Dictionary.tags(word);
    boolean noun = tags.isEmpty() || tags.stream().anyMatch(tag -> tag.startsWith("NN"));
    boolean verb = tags.stream().anyMatch(tag -> tag.startsWith("VB") || tag.equals("MD"));
    boolean adjective = tags.stream().anyMatch(tag -> tag.startsWith("JJ"));
    boolean adverb = tags.stream().anyMatch(tag -> tag.startsWith("RB"));
    if (noun) {
      return verb || adjective || adverb ? NOUN_OR_OTHER : NOUN;
    }
    if (verb) {
      return VERB;
    }
    return adjective ? ADJECTIVE : OTHER;
  }

  /** Whether a word can be the plain form of a verb, as orders have it: "sit", "place". */
  static boolean isBaseVerb(String word) {
    return Dictionary.tags(word).contains("VB");
  }
}
