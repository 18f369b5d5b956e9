package dev.unknot.eval.metric;

import dev.unknot.eval.metric.Metric.Unit;
import dev.unknot.eval.run.CaseResult;
import dev.unknot.eval.run.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well the search beneath the answers ranks, and how well coverage tells what to abstain from.
 */
final class RetrievalMetrics {

  private static final int DEPTH = 10;

  private RetrievalMetrics() {}

  static List<Metric> of(List<CaseResult> results) {
    List<List<Boolean>> rankings = new ArrayList<>();
    List<Integer> needs = new ArrayList<>();
    for (CaseResult result : results) {
      if (result.ranking().isPresent()) {
        Ranking ranking = result.ranking().get();
        rankings.add(ranking.relevance());
        needs.add(Math.max(ranking.needs(), ranking.relevant()));
      }
    }
    double[] reciprocal = rankings.stream().mapToDouble(Statistics::reciprocalRank).toArray();
    double[] gains = new double[rankings.size()];
    for (int index = 0; index < gains.length; index++) {
      gains[index] = Statistics.discountedGain(rankings.get(index), needs.get(index), DEPTH);
    }
    return List.of(
        hit("hit@1", rankings, 1),
        hit("hit@3", rankings, 3),
        Metric.mean("mrr", reciprocal),
        Metric.mean("ndcg@10", gains),
        area(results));
  }

  private static Metric hit(String name, List<List<Boolean>> rankings, int depth) {
    long hits =
        rankings.stream().filter(each -> each.stream().limit(depth).anyMatch(hit -> hit)).count();
    return Metric.share(name, hits, rankings.size());
  }

  private static Metric area(List<CaseResult> results) {
    double[] answerable = coverages(results, false);
    double[] unanswerable = coverages(results, true);
    if (answerable.length == 0 || unanswerable.length == 0) {
      return Metric.none("abstention-auc", Unit.SCORE);
    }
    double area = Statistics.area(answerable, unanswerable);
    return new Metric(
        "abstention-auc",
        Unit.SCORE,
        OptionalDouble.of(area),
        Optional.of(Interval.ofArea(area, answerable.length, unanswerable.length)),
        answerable.length + unanswerable.length);
  }

  private static double[] coverages(List<CaseResult> results, boolean abstention) {
    return results.stream()
        .filter(result -> result.coverage().isPresent())
        // A message to stop at is answered by no passage, whatever covers it.
        .filter(result -> !Labels.stop(result.asked(), 1).equals(Optional.of(true)))
        .filter(result -> Labels.abstention(result.asked(), 1).equals(Optional.of(abstention)))
        .mapToDouble(result -> result.coverage().orElseThrow())
        .toArray();
  }
}
