package dev.unknot.eval.metric;

import dev.unknot.answer.phrasing.PhrasingCounts;
import dev.unknot.eval.metric.Metric.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a language model's wordings were worth. */
public final class PhrasingMetrics {

  private PhrasingMetrics() {}

  public static List<Metric> of(PhrasingCounts counts) {
    return List.of(
        Metric.share("model-support", counts.sentences() - counts.dropped(), counts.sentences()),
        count("model-dropped", counts.dropped(), counts.sentences()),
        Metric.share("model-fallback", counts.fallbacks(), counts.wordings()),
        count("model-tokens", counts.tokensIn() + counts.tokensOut(), counts.wordings()),
        new Metric(
            "model-cost",
            Unit.SCORE,
            OptionalDouble.of(counts.cost()),
            Optional.empty(),
            counts.wordings()));
  }

  private static Metric count(String name, long value, long of) {
    return new Metric(name, Unit.COUNT, OptionalDouble.of((double) value), Optional.empty(), of);
  }
}
