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

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Concept> concepts = new ArrayList<>();
  }

  private static final Set<String> READ_OVER =
      Set.of(
          "the", "a", "an", "my", "your", "his", "her", "their", "our", "its", "this", "that",
          "these", "those");

  private final Node words = new Node();
  private final Node compositions = new Node();
  private final Set<String> vocabulary = new HashSet<>();

  void add(String phrase, Concept concept) {
    Node node = phrase.indexOf('{') >= 0 ? compositions : words;
    for (String element : elements(phrase)) {
      node = node.next.computeIfAbsent(element, key -> new Node());
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
    if (at >= tokens.size() || node.next.isEmpty()) {
      return best;
    }
    Token token = tokens.get(at);
    best = longer(best, step(node, token.stem(), tokens, start, at + 1, starting));
    best = longer(best, step(node, "=" + token.form(), tokens, start, at + 1, starting));
    if (at < starting.size()) {
      for (Mention mention : starting.get(at)) {
        for (String kind : mention.concept().kinds()) {
          best = longer(best, step(node, "{" + kind + "}", tokens, start, mention.to(), starting));
        }
      }
    }
    if (at > start && READ_OVER.contains(token.form())) {
      Found over = walk(node, tokens, start, at + 1, starting);
      best = longer(best, over != null && over.to() == at + 1 ? null : over);
    }
    return best;
  }

  private static @Nullable Found step(
      Node node, String key, List<Token> tokens, int start, int to, List<List<Mention>> starting) {
    Node next = node.next.get(key);
    return next == null ? null : walk(next, tokens, start, to, starting);
  }

  private static @Nullable Found longer(@Nullable Found one, @Nullable Found other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.to() == other.to() ? one.with(other) : other.to() > one.to() ? other : one;
  }

  private List<String> elements(String phrase) {
    List<String> elements = new ArrayList<>();
    for (String part : phrase.strip().split("\\s+", -1)) {
      if (part.startsWith("{")) {
        elements.add(part);
      } else if (part.startsWith("=")) {
        vocabulary.add(part.substring(1));
        elements.add(part);
      } else {
        for (Token token : Tokenizer.tokenize(part)) {
          vocabulary.add(token.form());
          // The stem of a contraction is that of its first word alone, which would match too much.
          boolean contracted = token.form().indexOf('\'') >= 0;
          elements.add(contracted ? "=" + token.form() : token.stem());
        }
      }
    }
    if (elements.isEmpty()) {
      throw new IllegalArgumentException(
          "phrase: \"" + phrase + "\" (expected: at least one word)");
    }
    return elements;
  }
}
