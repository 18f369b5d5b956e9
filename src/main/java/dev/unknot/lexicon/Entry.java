package dev.unknot.lexicon;

import dev.unknot.lexicon.Concept.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A concept as the lexicon's files declare it.
 *
 * @param telling for an aspect, what tells it
 */
record Entry(
    Kind kind,
    String label,
    List<String> is,
    double weight,
    Telling telling,
    List<Phrase> phrases) {

  /**
   * What tells an aspect.
   *
   * @param marks the concepts and quantities that a passage must hold
   * @param required whether only a passage that tells it can answer
   * @param varies whether sources are wont to tell it differently
   */
  record Telling(List<String> marks, boolean required, boolean varies) {

    static final Telling NOTHING = new Telling(List.of(), false, false);

    Telling {
      marks = List.copyOf(marks);
    }
  }

  Entry {
    is = List.copyOf(is);
    phrases = List.copyOf(phrases);
  }

  /** The same concept without some phrases, given by what they are made of. */
  Entry without(Set<List<Phrase.Element>> taken) {
    List<Phrase> left =
        phrases.stream().filter(phrase -> !taken.contains(phrase.elements())).toList();
    return new Entry(kind, label, is, weight, telling, left);
  }

  /** The same concept with more phrases, of another file. */
  Entry with(Entry more) {
    if (kind != more.kind) {
      throw new IllegalArgumentException(
          "lexicon: %s is declared as %s and as %s (expected: one kind)"
              .formatted(label, kind.id(), more.kind.id()));
    }
    List<Phrase> all = new ArrayList<>(phrases);
    all.addAll(more.phrases);
    return new Entry(kind, label, is, weight, telling, all);
  }
}
