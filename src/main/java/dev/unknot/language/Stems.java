package dev.unknot.language;

import org.tartarus.snowball.ext.EnglishStemmer;

/** English stems by Porter's second algorithm (snowballstem.org), as Lucene ships it. */
public final class Stems {

  /** A stemmer keeps state while it works, so each thread has its own. */
  private static final ThreadLocal<EnglishStemmer> STEMMER =
      ThreadLocal.withInitial(EnglishStemmer::new);

  private Stems() {}

  public static String of(String word) {
    String plain = withoutPossessive(word);
    EnglishStemmer stemmer = STEMMER.get();
    stemmer.setCurrent(plain);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  private static String withoutPossessive(String word) {
    if (word.length() > 3 && word.endsWith("'s")) {
      return word.substring(0, word.length() - 2);
    }
    if (word.length() > 3 && word.endsWith("'")) {
      return word.substring(0, word.length() - 1);
    }
    return word;
  }
}
