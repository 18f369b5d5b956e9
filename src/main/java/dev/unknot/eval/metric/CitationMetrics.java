package dev.unknot.eval.metric;

import dev.unknot.eval.run.Attempt.Turned;
import dev.unknot.eval.service.Response;
import dev.unknot.eval.service.Response.Citation;
import dev.unknot.eval.service.Response.Claim;
import java.util.ArrayList;
import java.util.List;

/**
 * Citation recall and precision as in ALCE (Gao et al. 2023). Recall: the share of claims that
 * their citations together bear out. Precision: the share of citations that are needed: the claim
 * is borne out by all its citations, and this one bears it out alone or the others do not without
 * it.
 */
final class CitationMetrics {

  private final Judge judge;
  private long claims;
  private long supported;
  private long citations;
  private long needed;

  CitationMetrics(Judge judge) {
    this.judge = judge;
  }

  List<Metric> of(List<Turned> turns) {
    turns.forEach(turn -> count(turn.response()));
    return List.of(
        Metric.share("citation-recall", supported, claims),
        Metric.share("citation-precision", needed, citations));
  }

  private void count(Response response) {
    for (Claim claim : response.claims()) {
      int end = Math.min(claim.end(), response.text().length());
      String statement = response.text().substring(Math.clamp(claim.start(), 0, end), end);
      List<Citation> cited =
          response.citations().stream()
              .filter(each -> claim.citations().contains(each.id()))
              .toList();
      boolean together = judge.supports(statement, cited);
      claims++;
      supported += together ? 1 : 0;
      citations += cited.size();
      for (Citation citation : cited) {
        needed += together && isNeeded(statement, citation, cited) ? 1 : 0;
      }
    }
  }

  private boolean isNeeded(String statement, Citation citation, List<Citation> cited) {
    List<Citation> others = new ArrayList<>(cited);
    others.remove(citation);
    return judge.supports(statement, List.of(citation)) || !judge.supports(statement, others);
  }
}
