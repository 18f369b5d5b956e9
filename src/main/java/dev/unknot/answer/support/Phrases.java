package dev.unknot.answer.support;

import dev.unknot.language.Token;
import dev.unknot.language.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases with what they stand for, found by their stems in a row of tokens; a phrase written
 * {@code =so} is found in that form alone.
 */
final class Phrases<T> {

  private record Entry<T>(List<Token> words, boolean exact, T value) {

    boolean at(List<Token> tokens, int from) {
      if (from + words.size() > tokens.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!same(words.get(i), tokens.get(from + i))) {
          return false;
        }
      }
      return true;
    }

    private boolean same(Token word, Token token) {
      return exact ? word.form().equals(token.form()) : word.stem().equals(token.stem());
    }
  }

  /** A phrase found. */
  record Found<T>(int from, int to, T value) {
    int length() {
      return to - from;
    }
  }

  private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

  void add(String phrase, T value) {
    boolean marked = phrase.startsWith("=");
    List<Token> words = Tokenizer.tokenize(marked ? phrase.substring(1) : phrase);
    // "Partly" has the stem of "part", and "mostly" that of "most".
    boolean exact = marked || words.size() == 1 && phrase.endsWith("ly");
    if (words.isEmpty()) {
      throw new IllegalArgumentException("phrase: " + phrase + " (expected: some words)");
    }
    String first = exact ? words.getFirst().form() : words.getFirst().stem();
    byFirst.computeIfAbsent(first, stem -> new ArrayList<>()).add(new Entry<>(words, exact, value));
  }

  /** All phrases that begin at a token. */
  List<Found<T>> at(List<Token> tokens, int from) {
    List<Found<T>> found = new ArrayList<>();
    Token token = tokens.get(from);
    collect(token.stem(), tokens, from, found);
    if (!token.form().equals(token.stem())) {
      collect(token.form(), tokens, from, found);
    }
    return found;
  }

  private void collect(String first, List<Token> tokens, int from, List<Found<T>> found) {
    for (Entry<T> entry : byFirst.getOrDefault(first, List.of())) {
      if (entry.at(tokens, from)) {
        found.add(new Found<>(from, from + entry.words().size(), entry.value()));
      }
    }
  }

  Optional<Found<T>> longest(List<Token> tokens, int from) {
    Found<T> longest = null;
    for (Found<T> found : at(tokens, from)) {
      if (longest == null || found.length() > longest.length()) {
        longest = found;
      }
    }
    return Optional.ofNullable(longest);
  }
}
