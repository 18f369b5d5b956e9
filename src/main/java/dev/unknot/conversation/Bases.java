package dev.unknot.conversation;

import dev.unknot.retrieval.IndexedPassage;
import dev.unknot.safety.Rule;
import dev.unknot.safety.Rules;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The passage that each rule stands on, bound once when a corpus is loaded; rules that no passage
 * bears out have none.
 */
public final class Bases {

  private final Map<String, IndexedPassage> passages;

  private Bases(Map<String, IndexedPassage> passages) {
    this.passages = passages;
  }

  /** Of several passages that state a rule's basis, the one that says least beside it is bound. */
  public static Bases bind(Rules rules, List<IndexedPassage> passages) {
    Map<String, IndexedPassage> bound = new LinkedHashMap<>();
    for (Rule rule : rules.all()) {
      passages.stream()
          .filter(passage -> rule.basis().statedBy(passage.reading()))
          .min(Comparator.comparingInt(passage -> passage.terms().size()))
          .ifPresent(passage -> bound.put(rule.id(), passage));
    }
    return new Bases(bound);
  }

  public Optional<IndexedPassage> of(String rule) {
    return Optional.ofNullable(passages.get(rule));
  }
}
