package dev.unknot.conversation;

import dev.unknot.answer.Answerer;
import dev.unknot.answer.Evidence;
import dev.unknot.safety.Rules;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The passage that each rule stands on, bound once, when the rule first holds; rules that no
 * passage bears out have none.
 */
public final class Bases {

  private final Map<String, Optional<Evidence>> bound = new ConcurrentHashMap<>();
  private final Rules rules;
  private final Answerer answerer;

  public Bases(Rules rules, Answerer answerer) {
    this.rules = rules;
    this.answerer = answerer;
  }

  public Optional<Evidence> of(String rule) {
    return bound.computeIfAbsent(rule, this::bind);
  }

  /** Of several passages that state a rule's basis, the shortest is bound. */
  private Optional<Evidence> bind(String id) {
    return rules
        .rule(id)
        .map(rule -> rule.basis())
        .filter(basis -> !basis.concepts().isEmpty())
        .flatMap(basis ->
            answerer
                .mentioning(basis.concepts())
                .sorted(Comparator.comparingInt(passage -> passage.text().length()))
                .filter(passage -> basis.statedBy(passage.reading()))
                .findFirst());
  }
}
