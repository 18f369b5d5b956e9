package dev.unknot.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import morfologik.fsa.FSA;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;

/**
 * The words of English, American and British, from LanguageTool's dictionaries: finite-state
 * automata whose entries are a word, a plus sign and a frequency class. They are loaded at the
 * first question asked of them, since most messages need none.
 */
final class Dictionary {

  private static final String FOLDER = "/org/languagetool/resource/en/hunspell/";

  private Dictionary() {}

  /** Loaded once, on first use. */
  private static final class Loaded {
    private static final List<FSATraversal> ALL = List.of(load("en_US.dict"), load("en_GB.dict"));
  }

  static boolean has(String word) {
    String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    for (String form : List.of(word, capital)) {
      byte[] entry = (form + "+").getBytes(StandardCharsets.UTF_8);
      for (FSATraversal dictionary : Loaded.ALL) {
        if (dictionary.match(entry).kind == MatchResult.SEQUENCE_IS_A_PREFIX) {
          return true;
        }
      }
    }
    return false;
  }

  private static FSATraversal load(String name) {
    try (InputStream in = Dictionary.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("dictionary: " + name + " is missing on the class path");
      }
      return new FSATraversal(FSA.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
