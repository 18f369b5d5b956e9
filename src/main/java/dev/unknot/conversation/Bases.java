package dev.unknot.conversation;

import dev.unknot.answer.Evidence;
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

  private final Map<String, Evidence> passages;

  private Bases(Map<String, Evidence> passages) {
    this.passages = passages;
  }

  /** Of several passages that state a rule's basis, the shortest is bound. */
  public static Bases bind(Rules rules, List<Evidence> passages) {
    Map<String, Evidence> bound = new LinkedHashMap<>();
    for (Rule rule : rules.all()) {
      passages.stream()
          .filter(passage -> rule.basis().statedBy(passage.reading()))
          .min(Comparator.comparingInt(passage -> passage.text().length()))
          .ifPresent(passage -> bound.put(rule.id(), passage));
    }
    return new Bases(bound);
  }

  public Optional<Evidence> of(String rule) {
    return Optional.ofNullable(passages.get(rule));
  }
}
