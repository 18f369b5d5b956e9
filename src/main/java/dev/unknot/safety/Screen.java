package dev.unknot.safety;

import dev.unknot.lexicon.Reading;
import dev.unknot.safety.Verdict.Finding;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds a reading against the rules. */
public final class Screen {

  private final Rules rules;

  public Screen(Rules rules) {
    this.rules = rules;
  }

  /**
   * Holds one message against all rules.
   *
   * @param now when the message was said, for the times it names
   */
  public Verdict screen(Reading reading, ZonedDateTime now) {
    PatternMatcher matcher = new PatternMatcher(reading, now);
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules.all()) {
      strongest(rule, matcher).ifPresent(findings::add);
    }
    if (findings.isEmpty()) {
      return Verdict.CLEAR;
    }
    findings.sort(Comparator.comparing(Finding::level).reversed());
    return new Verdict(findings.getFirst().level(), findings);
  }

  private static Optional<Finding> strongest(Rule rule, PatternMatcher matcher) {
    return rule.looksFor().stream()
        .flatMap(pattern ->
            matcher
                .match(pattern)
                .map(evidence -> new Finding(rule, pattern.level(), evidence))
                .stream())
        .max(Comparator.comparing(Finding::level));
  }
}
