package dev.unknot.safety;

import dev.unknot.lexicon.Reading;
import dev.unknot.safety.PatternMatcher.Match;
import dev.unknot.safety.Verdict.Finding;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Holds a message against the rules, in the light of what was reported before. Pure: the same
 * facts, reading and clock give the same verdict and facts.
 */
public final class Screen {

  private final Rules rules;

  public Screen(Rules rules) {
    this.rules = rules;
  }

  /**
   * Holds one message against all rules, and against what still holds of the messages before it.
   *
   * @param before what was reported in earlier turns
   * @param now when the message was said, for the times it names
   * @param turn the number of this turn, from 1
   */
  public Screened screen(Facts before, Reading reading, ZonedDateTime now, int turn) {
    Places places = new Places(reading);
    Retraction retraction = new Retraction(reading, places, now);
    Facts facts = retraction.of(before.at(now.toInstant()));
    List<Finding> findings = new ArrayList<>();
    for (Told told : told(reading, places, now, turn)) {
      if (retraction.allows(told.fact())) {
        continue;
      }
      if (told.other()) {
        findings.add(finding(told.fact()));
      } else {
        facts = facts.with(told.fact());
      }
    }
    facts.newestFirst().map(this::finding).forEach(findings::add);
    return new Screened(Verdict.of(findings), facts);
  }

  /** A fact of this message; somebody else's is answered and not remembered. */
  private record Told(Fact fact, boolean other) {}

  private List<Told> told(Reading reading, Places places, ZonedDateTime now, int turn) {
    PatternMatcher matcher = new PatternMatcher(reading, places, now);
    List<Told> told = new ArrayList<>();
    for (Rule rule : rules.all()) {
      strongest(rule, matcher)
          .map(held -> new Told(held.fact(rule, reading, now, turn), held.match().other()))
          .ifPresent(told::add);
    }
    return told;
  }

  private static Optional<Held> strongest(Rule rule, PatternMatcher matcher) {
    return rule.looksFor().stream()
        .flatMap(pattern ->
            matcher.match(pattern).map(match -> new Held(pattern.level(), match)).stream())
        .max(Comparator.comparing(Held::level));
  }

  private Finding finding(Fact fact) {
    Rule rule =
        rules
            .rule(fact.rule())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "fact: rule " + fact.rule() + " (expected: one of rules.yaml)"));
    return new Finding(rule, fact.level(), fact.evidence());
  }

  /** A pattern of a rule that holds, and the level it leads to. */
  private record Held(Level level, Match match) {

    Fact fact(Rule rule, Reading reading, ZonedDateTime now, int turn) {
      return new Fact(
          rule.id(),
          level,
          match.words().stream()
              .map(span -> new Evidence(turn, span, span.of(reading.text())))
              .toList(),
          match.signs(),
          match.parts(),
          now.toInstant(),
          match.time().map(time -> Fact.Interval.of(time, now)),
          rule.clears());
    }
  }
}
