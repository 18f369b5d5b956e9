package dev.unknot.lexicon;

import dev.unknot.language.Token;
import dev.unknot.language.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of the lexicon as a prefix tree.
 *
 * <p>A phrase is a row of words and of concepts in braces: {@code next to {spine}} holds all words
 * for the spine. Words match by stem, or by their very form after an equals sign ({@code =pulled}).
 * Articles and possessives between the elements are read over.
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
    private final Map<String, Node> stems = new HashMap<>();
    private final Map<String, Node> forms = new HashMap<>();
    private final Map<String, Node> kinds = new HashMap<>();
    private final List<Concept> concepts = new ArrayList<>();

    private Node after(Element element) {
      return map(element).computeIfAbsent(element.word(), word -> new Node());
    }

    private Map<String, Node> map(Element element) {
      return switch (element.match()) {
        case STEM -> stems;
        case FORM -> forms;
        case KIND -> kinds;
      };
    }

    private boolean leaf() {
      return stems.isEmpty() && forms.isEmpty() && kinds.isEmpty();
    }
  }

  /** How an element of a phrase matches. */
  private enum Match {
    STEM,
    FORM,
    KIND
  }

  private record Element(Match match, String word) {}

  private static final Set<String> READ_OVER =
      Set.of(
          "the", "a", "an", "my", "your", "his", "her", "their", "our", "its", "this", "that",
          "these", "those");

  private final Node words = new Node();
  private final Node compositions = new Node();
  private final Set<String> vocabulary = new HashSet<>();

  void add(String phrase, Concept concept) {
    Node node = phrase.indexOf('{') >= 0 ? compositions : words;
    for (Element element : elements(phrase)) {
      node = node.after(element);
    }
    if (!node.concepts.contains(concept)) {
      node.concepts.add(concept);
    }
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
    if (at >= tokens.size() || node.leaf()) {
      return best;
    }
    Token token = tokens.get(at);
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

  private List<Element> elements(String phrase) {
    List<Element> elements = new ArrayList<>();
    for (String part : phrase.strip().split("\\s+", -1)) {
      if (part.startsWith("{")) {
        elements.add(new Element(Match.KIND, part.substring(1, part.length() - 1)));
      } else if (part.startsWith("=")) {
        vocabulary.add(part.substring(1));
        elements.add(new Element(Match.FORM, part.substring(1)));
      } else {
        Tokenizer.tokenize(part).forEach(token -> elements.add(element(token)));
      }
    }
    if (elements.isEmpty()) {
      throw new IllegalArgumentException(
          "phrase: \"" + phrase + "\" (expected: at least one word)");
    }
    return elements;
  }

  private Element element(Token token) {
    vocabulary.add(token.form());
    // The stem of a contraction is that of its first word alone, which would match too much.
    boolean contracted = token.form().indexOf('\'') >= 0;
    return contracted
        ? new Element(Match.FORM, token.form())
        : new Element(Match.STEM, token.stem());
  }
}
