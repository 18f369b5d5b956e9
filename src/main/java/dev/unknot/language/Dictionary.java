package dev.unknot.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import morfologik.fsa.FSA;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;

/**
 * The words of English, American and British, from LanguageTool's dictionaries: finite-state
 * automata whose entries are a word, a separator and a frequency class. They are loaded at the
 * first question asked of them, since most messages need none.
 */
final class Dictionary {

  /** The frequency classes are letters from this one up. */
  private static final char RAREST = 'A';

  private static final String FOLDER = "/org/languagetool/resource/en/";

  private Dictionary() {}

  /** Loaded once, on first use. */
  private static final class Loaded {
    private static final List<Words> ALL =
        List.of(words("hunspell/en_US.dict", '+'), words("hunspell/en_GB.dict", '_'));
  }

  /**
   * The dictionary of word classes; its entries are a word, its lemma in code, and its Penn
   * Treebank tag, with plus signs between.
   */
  private static final class Classes {
    private static final FSA TAGS = load("english.dict");
  }

  /** The Penn Treebank tags that a word can have; empty if it is unknown. */
  static Set<String> tags(String word) {
    Set<String> tags = new TreeSet<>();
    MatchResult match =
        traversal(Classes.TAGS).match((word + "+").getBytes(StandardCharsets.UTF_8));
    if (match.kind == MatchResult.SEQUENCE_IS_A_PREFIX) {
      for (ByteBuffer rest : Classes.TAGS.getSequences(match.node)) {
        String entry = StandardCharsets.UTF_8.decode(rest).toString();
        tags.add(entry.substring(entry.lastIndexOf('+') + 1));
      }
    }
    return tags;
  }

  /** How often a word is used, from 0 (hardly, or in no dictionary) to 25 ("the"). */
  static int frequency(String word) {
    return Loaded.ALL.stream().mapToInt(words -> words.frequency(word)).max().orElse(0);
  }

  static boolean has(String word) {
    String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    return Loaded.ALL.stream().anyMatch(words -> words.has(word) || words.has(capital));
  }

  /** The words of one country, each followed by a separator and its frequency class. */
  private record Words(FSA automaton, FSATraversal traversal, char separator) {
    int frequency(String word) {
      MatchResult match = traversal.match((word + separator).getBytes(StandardCharsets.UTF_8));
      if (match.kind != MatchResult.SEQUENCE_IS_A_PREFIX) {
        return 0;
      }
      return automaton.getSequences(match.node).iterator().next().get() - RAREST;
    }

    boolean has(String word) {
      byte[] entry = (word + separator).getBytes(StandardCharsets.UTF_8);
      return traversal.match(entry).kind == MatchResult.SEQUENCE_IS_A_PREFIX;
    }
  }

  private static Words words(String name, char separator) {
    FSA automaton = load(name);
    return new Words(automaton, traversal(automaton), separator);
  }

  private static FSATraversal traversal(FSA automaton) {
    return new FSATraversal(automaton);
  }

  private static FSA load(String name) {
    try (InputStream in = Dictionary.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("dictionary: " + name + " is missing on the class path");
      }
      return FSA.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
