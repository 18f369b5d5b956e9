package dev.unknot.answer;

import dev.unknot.language.WordVectors;
import dev.unknot.retrieval.IndexedPassage;
import dev.unknot.retrieval.PassageIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much of a question's wording a passage has: each word of the question is aligned to the word
 * of the passage that is nearest to it in meaning, and counts by its rarity (soft alignment over
 * word vectors, as in Kenter and de Rijke 2015). Where the lexicon has no concept, "mattress" still
 * comes near "bed".
 */
final class Alignment {

  /** Two words that are no nearer than this have nothing to do with each other. */
  private static final float UNRELATED = 0.4f;

  private final List<Word> words = new ArrayList<>();
  private final double weight;
  private final float[] centre;

  /** How near each word of a passage is to each of the question. */
  private final Map<String, float[]> nearness = new HashMap<>();

  private record Word(String stem, double weight, Optional<float[]> vector) {}

  Alignment(PassageIndex index, Collection<String> stems) {
    this.centre = index.centre();
    for (String stem : stems) {
      words.add(new Word(stem, index.wordRarity(stem), vector(stem)));
    }
    this.weight = words.stream().mapToDouble(Word::weight).sum();
  }

  /** The share of the question's wording that a passage has, 0 to 1. */
  double of(IndexedPassage passage) {
    float[] best = new float[words.size()];
    for (String stem : passage.words()) {
      float[] near = nearness.computeIfAbsent(stem, this::nearness);
      for (int i = 0; i < best.length; i++) {
        best[i] = Math.max(best[i], near[i]);
      }
    }
    double covered = 0;
    for (int i = 0; i < best.length; i++) {
      covered += words.get(i).weight() * best[i];
    }
    return weight == 0 ? 0 : covered / weight;
  }

  private float[] nearness(String stem) {
    float[] near = new float[words.size()];
    Optional<float[]> vector = vector(stem);
    for (int i = 0; i < near.length; i++) {
      Word word = words.get(i);
      if (word.stem().equals(stem)) {
        near[i] = 1;
      } else if (vector.isPresent() && word.vector().isPresent()) {
        float cosine = WordVectors.similarity(vector.get(), word.vector().get());
        near[i] = Math.max(0, (cosine - UNRELATED) / (1 - UNRELATED));
      }
    }
    return near;
  }

  private Optional<float[]> vector(String stem) {
    return WordVectors.of(stem).map(vector -> WordVectors.about(centre, vector));
  }
}
