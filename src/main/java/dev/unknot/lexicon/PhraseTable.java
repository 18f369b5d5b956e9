package dev.unknot.lexicon;

import dev.unknot.language.Numbers;
import dev.unknot.language.Token;
import dev.unknot.lexicon.Phrase.Element;
import dev.unknot.lexicon.Phrase.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of the lexicon as a prefix tree. Articles and possessives between the elements of a
 * phrase are read over.
 */
final class PhraseTable {

  /** A phrase found in a row of tokens: its concepts and the token after its last. */
  record Found(List<Concept> concepts, int to) {
    Found with(Found other) {
      List<Concept> all = new ArrayList<>(concepts);
      other.concepts.stream().filter(concept -> !all.contains(concept)).forEach(all::add);
      return new Found(all, to);
    }
  }

  /** A place in the tree; what may follow is kept apart by how it matches. */
  private static final class Node {
    private Map<String, Node> stems = Map.of();
    private Map<String, Node> forms = Map.of();
    private Map<String, Node> kinds = Map.of();
    private List<Concept> concepts = List.of();

    private Node after(Element element) {
      return followers(element.match()).computeIfAbsent(element.word(), word -> new Node());
    }

    /**
     * Made when first needed: most nodes have no followers of most sorts, and there are many nodes.
     */
    private Map<String, Node> followers(Match match) {
      switch (match) {
        case STEM -> stems = open(stems);
        case FORM -> forms = open(forms);
        case KIND -> kinds = open(kinds);
      }
      return switch (match) {
        case STEM -> stems;
        case FORM -> forms;
        case KIND -> kinds;
      };
    }

    private void end(Concept concept) {
      if (!concepts.contains(concept)) {
        concepts = concepts.isEmpty() ? new ArrayList<>(1) : concepts;
        concepts.add(concept);
      }
    }

    private static Map<String, Node> open(Map<String, Node> followers) {
      return followers.isEmpty() ? new HashMap<>(4) : followers;
    }

    private boolean leaf() {
      return stems.isEmpty() && forms.isEmpty() && kinds.isEmpty();
    }
  }

  private static final Set<String> READ_OVER =
      Set.of(
          "the", "a", "an", "my", "your", "his", "her", "their", "our", "its", "this", "that",
          "these", "those");

  private final Node words = new Node();
  private final Node compositions = new Node();
  private final Set<String> vocabulary = new HashSet<>();

  void add(Phrase phrase, Concept concept) {
    Node node = phrase.composed() ? compositions : words;
    for (Element element : phrase.elements()) {
      node = node.after(element);
      if (element.match() != Match.KIND) {
        vocabulary.add(element.form());
      }
    }
    node.end(concept);
  }

  /** Every word that stands in some phrase, in its written form. */
  Set<String> vocabulary() {
    return vocabulary;
  }

  /** The longest row of words from a token on that is a phrase, or null. */
  @Nullable Found longest(List<Token> tokens, int from) {
    return walk(words, tokens, from, from, List.of());
  }

  /** The same for phrases that hold concepts, given what was found before. */
  @Nullable Found longest(List<Token> tokens, int from, List<List<Mention>> starting) {
    return walk(compositions, tokens, from, from, starting);
  }

  private static @Nullable Found walk(
      Node node, List<Token> tokens, int start, int at, List<List<Mention>> starting) {
    Found best = node.concepts.isEmpty() ? null : new Found(node.concepts, at);
    if (node.leaf()) {
      return best;
    }
    if (at >= tokens.size() || !tokens.get(at).isWord() && !tokens.get(at).isNumber()) {
      best = longer(best, atEnd(node, at));
    }
    if (at >= tokens.size()) {
      return best;
    }
    Token token = tokens.get(at);
    if (Numbers.of(token).isPresent()) {
      best = longer(best, step(node.stems.get(Phrase.NUMBER), tokens, start, at + 1, starting));
    }
    best = longer(best, step(node.stems.get(token.stem()), tokens, start, at + 1, starting));
    best = longer(best, step(node.forms.get(token.form()), tokens, start, at + 1, starting));
    if (at < starting.size() && !node.kinds.isEmpty()) {
      for (Mention mention : starting.get(at)) {
        for (String kind : mention.concept().kinds()) {
          best = longer(best, step(node.kinds.get(kind), tokens, start, mention.to(), starting));
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

  private static @Nullable Found atEnd(Node node, int at) {
    Node end = node.stems.get(Phrase.END);
    return end == null ? null : new Found(end.concepts, at);
  }

  private static @Nullable Found step(
      @Nullable Node next, List<Token> tokens, int start, int to, List<List<Mention>> starting) {
    return next == null ? null : walk(next, tokens, start, to, starting);
  }

  private static @Nullable Found longer(@Nullable Found one, @Nullable Found other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.to() == other.to() ? one.with(other) : other.to() > one.to() ? other : one;
  }
}
