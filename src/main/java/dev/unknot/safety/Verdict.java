package dev.unknot.safety;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What holds after a message: what it reports, and what earlier turns did.
 *
 * @param level the highest level of all findings
 * @param findings what was found, the highest level first, then the newest
 */
public record Verdict(Level level, List<Finding> findings) {

  /**
   * A rule that holds.
   *
   * @param evidence the words that made it hold, of this turn or of an earlier one
   */
  public record Finding(Rule rule, Level level, List<Evidence> evidence) {
    public Finding {
      evidence = List.copyOf(evidence);
    }

    /** Whether it was reported in this turn. */
    public boolean saidIn(int turn) {
      return evidence.getFirst().turn() == turn;
    }
  }

  public static final Verdict CLEAR = new Verdict(Level.NONE, List.of());

  public Verdict {
    findings = List.copyOf(findings);
  }

  /** A verdict on findings in any order; those of level none count for nothing. */
  static Verdict of(List<Finding> findings) {
    List<Finding> held =
        findings.stream()
            .filter(finding -> finding.level() != Level.NONE)
            .sorted(Comparator.comparing(Finding::level).reversed())
            .toList();
    return held.isEmpty() ? CLEAR : new Verdict(held.getFirst().level(), held);
  }

  public Optional<Finding> leading() {
    return findings.stream().findFirst();
  }

  /** The other rules that hold beside the leading one. */
  public List<String> also() {
    return findings.stream().map(finding -> finding.rule().id()).distinct().skip(1).toList();
  }

  /** Whether something that stops was reported in this very turn. */
  public boolean stopsOn(int turn) {
    return findings.stream().anyMatch(finding -> finding.level().stops() && finding.saidIn(turn));
  }
}
