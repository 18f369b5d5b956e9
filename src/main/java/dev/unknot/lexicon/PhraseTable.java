package dev.unknot.lexicon;

import dev.unknot.language.Numbers;
import dev.unknot.language.Token;
import dev.unknot.lexicon.Phrase.Match;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of the lexicon as a prefix tree, in arrays that are read as they stand in a file.
 * Articles and possessives between the elements of a phrase are read over.
 */
// One build packs and reads it, so that the order of the constants is the same.
@SuppressWarnings("EnumOrdinal")
final class PhraseTable {

  /** The nodes that phrases begin at: those of words alone, and those that hold concepts. */
  static final int WORDS = 0;

  static final int COMPOSITIONS = 1;

  /** How many numbers stand for a node: where its concepts stand in the ends, how it goes on. */
  static final int NODE = 2;

  private static final int EDGE = 3;
  private static final int NONE = -1;

  /** The tree in arrays. */
  static final class Packed {

    /** A hash table with open addressing: node, what leads on, node. */
    private final int[] edges;

    /** The numbers of the concepts that phrases name, each row after its length. */
    private final int[] ends;

    /** For each node its row in the ends, and the bits of the matches that lead on. */
    private final int[] nodes;

    Packed(int[] edges, int[] ends, int[] nodes) {
      this.edges = edges;
      this.ends = ends;
      this.nodes = nodes;
    }

    void write(DataOutputStream out) throws IOException {
      Ints.write(edges, out);
      Ints.write(ends, out);
      Ints.write(nodes, out);
    }

    static Packed read(ByteBuffer in) {
      return new Packed(Ints.read(in), Ints.read(in), Ints.read(in));
    }
  }

  /** A phrase found in a row of tokens: its concepts and the token after its last. */
  record Found(List<Concept> concepts, int to) {
    Found with(Found other) {
      List<Concept> all = new ArrayList<>(concepts);
      other.concepts.stream().filter(concept -> !all.contains(concept)).forEach(all::add);
      return new Found(all, to);
    }
  }

  private static final Set<String> READ_OVER =
      Set.of(
          "the", "a", "an", "my", "your", "his", "her", "their", "our", "its", "this", "that",
          "these", "those");

  private final Packed tree;
  private final Strings strings;
  private final IntFunction<Concept> concepts;

  PhraseTable(Packed tree, Strings strings, IntFunction<Concept> concepts) {
    this.tree = tree;
    this.strings = strings;
    this.concepts = concepts;
  }

  static int key(Match match, int word) {
    return word * Match.values().length + match.ordinal();
  }

  /** Puts rows of node, key and node into a hash table. */
  static int[] hashed(int[] rows) {
    int[] table = new int[Integer.highestOneBit(Math.max(1, rows.length / EDGE)) * 4 * EDGE];
    Arrays.fill(table, NONE);
    for (int row = 0; row < rows.length; row += EDGE) {
      int slot = slot(rows[row], rows[row + 1], table);
      while (table[slot] != NONE) {
        slot = (slot + EDGE) % table.length;
      }
      System.arraycopy(rows, row, table, slot, EDGE);
    }
    return table;
  }

  private static int slot(int node, int key, int[] table) {
    int hash = (node * 31 + key) * 0x9E3779B9;
    return (hash >>> 8) % (table.length / EDGE) * EDGE;
  }

  /** The longest row of words from a token on that is a phrase, or null. */
  @Nullable Found longest(List<Token> tokens, int from) {
    return walk(WORDS, tokens, from, from, List.of());
  }

  /** The same for phrases that hold concepts, given what was found before. */
  @Nullable Found longest(List<Token> tokens, int from, List<List<Mention>> starting) {
    return walk(COMPOSITIONS, tokens, from, from, starting);
  }

  private @Nullable Found walk(
      int node, List<Token> tokens, int start, int at, List<List<Mention>> starting) {
    Found best = named(node, at);
    int matches = tree.nodes[node * NODE + 1];
    if (matches == 0) {
      return best;
    }
    if (has(matches, Match.STEM) && endsAt(tokens, at)) {
      best = longer(best, atEnd(node, at));
    }
    if (at >= tokens.size()) {
      return best;
    }
    Token token = tokens.get(at);
    if (has(matches, Match.STEM)) {
      if (Numbers.of(token).isPresent()) {
        int next = next(node, Match.STEM, Phrase.NUMBER);
        best = longer(best, step(next, tokens, start, at + 1, starting));
      }
      int next = next(node, Match.STEM, token.stem());
      best = longer(best, step(next, tokens, start, at + 1, starting));
    }
    if (has(matches, Match.FORM)) {
      int next = next(node, Match.FORM, token.form());
      best = longer(best, step(next, tokens, start, at + 1, starting));
    }
    if (at < starting.size() && has(matches, Match.KIND)) {
      for (Mention mention : starting.get(at)) {
        for (String kind : mention.concept().kinds()) {
          int next = next(node, Match.KIND, kind);
          best = longer(best, step(next, tokens, start, mention.to(), starting));
        }
      }
    }
    boolean again = at - 1 > start && READ_OVER.contains(tokens.get(at - 1).form());
    if (at > start && READ_OVER.contains(token.form()) && !again) {
      Found over = walk(node, tokens, start, at + 1, starting);
      best = longer(best, over != null && over.to() == at + 1 ? null : over);
    }
    return best;
  }

  private static boolean endsAt(List<Token> tokens, int at) {
    return at >= tokens.size() || !tokens.get(at).isWord() && !tokens.get(at).isNumber();
  }

  private @Nullable Found atEnd(int node, int at) {
    int end = next(node, Match.STEM, Phrase.END);
    return end == NONE ? null : named(end, at);
  }

  private @Nullable Found step(
      int next, List<Token> tokens, int start, int to, List<List<Mention>> starting) {
    return next == NONE ? null : walk(next, tokens, start, to, starting);
  }

  private static boolean has(int matches, Match match) {
    return (matches & 1 << match.ordinal()) != 0;
  }

  private @Nullable Found named(int node, int at) {
    int row = tree.nodes[node * NODE];
    int size = tree.ends[row];
    if (size == 0) {
      return null;
    }
    List<Concept> named = new ArrayList<>(size);
    for (int i = 1; i <= size; i++) {
      named.add(concepts.apply(tree.ends[row + i]));
    }
    return new Found(named, at);
  }

  private int next(int node, Match match, String word) {
    int number = strings.find(word);
    if (number < 0) {
      return NONE;
    }
    int[] edges = tree.edges;
    int key = key(match, number);
    int slot = slot(node, key, edges);
    while (edges[slot] != NONE) {
      if (edges[slot] == node && edges[slot + 1] == key) {
        return edges[slot + 2];
      }
      slot = (slot + EDGE) % edges.length;
    }
    return NONE;
  }

  private static @Nullable Found longer(@Nullable Found one, @Nullable Found other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.to() == other.to() ? one.with(other) : other.to() > one.to() ? other : one;
  }
}
