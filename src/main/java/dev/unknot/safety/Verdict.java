package dev.unknot.safety;

import dev.unknot.language.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a message means for safety.
 *
 * @param level the highest level of all findings
 * @param findings what was found, the highest level first, then in the order of the rules
 */
public record Verdict(Level level, List<Finding> findings) {

  /**
   * A rule that holds.
   *
   * @param evidence the words that made it hold, as spans of the message
   */
  public record Finding(Rule rule, Level level, List<Span> evidence) {
    public Finding {
      evidence = List.copyOf(evidence);
    }
  }

  public static final Verdict CLEAR = new Verdict(Level.NONE, List.of());

  public Verdict {
    findings = List.copyOf(findings);
  }

  public Optional<Finding> leading() {
    return findings.stream().findFirst();
  }

  /** The rules that hold beside the leading one. */
  public List<String> also() {
    return findings.stream().skip(1).map(finding -> finding.rule().id()).distinct().toList();
  }
}
