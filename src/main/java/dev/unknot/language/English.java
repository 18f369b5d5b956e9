package dev.unknot.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells English from other languages: by script, by the little words of each, and by a dictionary.
 */
public final class English {

  private static final int LEAST_WORDS = 3;

  private static final Set<String> ENGLISH = words("english");
  private static final Set<String> OTHER = words("other");

  private English() {}

  /**
   * Judges a text.
   *
   * @param known words that need no dictionary
   * @return false if a text is mostly in letters that are not Latin, holds more little words of
   *     other languages than of English, or is made of words that are mostly in no English
   *     dictionary
   */
  public static boolean likely(String text, List<Token> tokens, Predicate<Token> known) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin = text.codePoints().filter(Character::isLetter).filter(English::latin).count();
    if (latin * 2 < letters) {
      return false;
    }
    List<Token> words = tokens.stream().filter(Token::isWord).toList();
    long english = words.stream().filter(word -> ENGLISH.contains(word.form())).count();
    long other = words.stream().filter(word -> OTHER.contains(word.form())).count();
    if (other >= 2 && other > english) {
      return false;
    }
    List<Token> strange = words.stream().filter(token -> !known.test(token)).toList();
    if (words.size() < LEAST_WORDS || strange.size() * 2 <= words.size()) {
      return true;
    }
    long foreign = strange.stream().filter(token -> !Dictionary.has(token.form())).count();
    return foreign * 2 <= words.size();
  }

  private static boolean latin(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
  }

  private static Set<String> words(String name) {
    return new HashSet<>(Yaml.strings(Yaml.resource(English.class, "languages.yaml"), name));
  }
}
