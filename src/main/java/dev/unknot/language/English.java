package dev.unknot.language;

import java.util.List;
import java.util.function.Predicate;

/** Tells English from other languages, by the share of words that are English. */
public final class English {

  private static final int LEAST_WORDS = 3;

  private English() {}

  /**
   * @param known words that need no dictionary
   * @return false if more than half of three words or more are in no English dictionary
   */
  public static boolean likely(List<Token> tokens, Predicate<Token> known) {
    List<Token> words = tokens.stream().filter(Token::isWord).toList();
    List<Token> strange = words.stream().filter(token -> !known.test(token)).toList();
    if (words.size() < LEAST_WORDS || strange.size() * 2 <= words.size()) {
      return true;
    }
    long foreign = strange.stream().filter(token -> !Dictionary.has(token.form())).count();
    return foreign * 2 <= words.size();
  }
}
