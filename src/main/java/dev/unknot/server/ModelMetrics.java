package dev.unknot.server;

import dev.unknot.answer.phrasing.PhrasingCounts;
import dev.unknot.assistant.Unknot;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/** What a language model's wordings come to, where one is set. */
final class ModelMetrics {

  private final Unknot unknot;
  private final MeterRegistry registry;

  private ModelMetrics(Unknot unknot, MeterRegistry registry) {
    this.unknot = unknot;
    this.registry = registry;
  }

  static void register(MeterRegistry registry, Unknot unknot) {
    if (unknot.phrasing().isPresent()) {
      ModelMetrics metrics = new ModelMetrics(unknot, registry);
      metrics.count("unknot.model.wordings", PhrasingCounts::wordings);
      metrics.count("unknot.model.fallbacks", PhrasingCounts::fallbacks);
      metrics.count("unknot.model.sentences", PhrasingCounts::sentences);
      metrics.count("unknot.model.dropped", PhrasingCounts::dropped);
      metrics.count("unknot.model.tokens.in", PhrasingCounts::tokensIn);
      metrics.count("unknot.model.tokens.out", PhrasingCounts::tokensOut);
      metrics.count("unknot.model.cost", PhrasingCounts::cost);
    }
  }

  private void count(String name, ToDoubleFunction<PhrasingCounts> value) {
    FunctionCounter.builder(
            name, unknot, each -> each.phrasing().map(value::applyAsDouble).orElse(0.0))
        .register(registry);
  }
}
