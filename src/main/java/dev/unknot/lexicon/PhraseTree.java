package dev.unknot.lexicon;

import dev.unknot.lexicon.Phrase.Element;
import dev.unknot.lexicon.Phrase.Match;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Phrases as a prefix tree, to be packed into a {@link PhraseTable}. */
// One build packs and reads it, so that the order of the constants is the same.
@SuppressWarnings("EnumOrdinal")
final class PhraseTree {

  /** How what follows is matched, and by which word. */
  private record Step(Match match, String word) {}

  private static final class Node {
    private final Map<Step, Node> next = new LinkedHashMap<>();
    private final Set<Integer> concepts = new LinkedHashSet<>();
  }

  private final Node words = new Node();
  private final Node compositions = new Node();
  private final Set<String> vocabulary = new LinkedHashSet<>();
  private final Set<String> strings = new LinkedHashSet<>();

  /**
   * Adds a phrase.
   *
   * @param concept the number of the concept that it names
   */
  void add(Phrase phrase, int concept) {
    Node node = phrase.composed() ? compositions : words;
    for (Element element : phrase.elements()) {
      node =
          node.next.computeIfAbsent(new Step(element.match(), element.word()), step -> new Node());
      strings.add(element.word());
      if (element.match() != Match.KIND) {
        vocabulary.add(element.form());
      }
    }
    node.concepts.add(concept);
  }

  /** Every word that stands in some phrase, in its written form. */
  Set<String> vocabulary() {
    return vocabulary;
  }

  /** What the phrases are matched by: stems, forms, and ids of concepts. */
  Set<String> strings() {
    return strings;
  }

  /** The tree in arrays, as {@link PhraseTable} reads them. */
  PhraseTable.Packed pack(ToIntFunction<String> numbers) {
    Packing packing = new Packing(numbers);
    packing.place(words);
    packing.place(compositions);
    packing.follow(PhraseTable.WORDS, words);
    packing.follow(PhraseTable.COMPOSITIONS, compositions);
    return packing.packed();
  }

  /** Numbers the nodes and lists what leads from one to the other. */
  private static final class Packing {
    private final ToIntFunction<String> numbers;
    private final Ints edges = new Ints();
    private final Ints ends = new Ints();
    private final Ints nodes = new Ints();

    Packing(ToIntFunction<String> numbers) {
      this.numbers = numbers;
    }

    /** Gives a node the next number, and notes what ends there and how it goes on. */
    int place(Node node) {
      int number = nodes.size() / PhraseTable.NODE;
      int matches = 0;
      for (Step step : node.next.keySet()) {
        matches |= 1 << step.match().ordinal();
      }
      nodes.add(ends.size());
      nodes.add(matches);
      ends.addAll(node.concepts);
      return number;
    }

    void follow(int from, Node node) {
      node.next.forEach((step, next) -> {
        int to = place(next);
        edges.add(from);
        edges.add(PhraseTable.key(step.match(), numbers.applyAsInt(step.word())));
        edges.add(to);
        follow(to, next);
      });
    }

    PhraseTable.Packed packed() {
      return new PhraseTable.Packed(
          PhraseTable.hashed(edges.toArray()), ends.toArray(), nodes.toArray());
    }
  }
}
