package dev.unknot.server;

import dev.unknot.conversation.Reply;
import dev.unknot.json.ReplyJson;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** Counts what is replied, by what it is, never by what was said. */
final class TurnMetrics {

  private final MeterRegistry registry;
  private final Timer turns;

  TurnMetrics(MeterRegistry registry) {
    this.registry = registry;
    turns =
        Timer.builder("unknot.turn")
            .description("taking a turn, its keeping included")
            .publishPercentileHistogram()
            .register(registry);
  }

  <T> T timed(Supplier<T> turn) {
    Timer.Sample sample = Timer.start(registry);
    try {
      return turn.get();
    } finally {
      sample.stop(turns);
    }
  }

  void count(Reply reply) {
    registry.counter("unknot.replies", "kind", ReplyJson.kind(reply)).increment();
    Reply plain = reply.plain();
    if (plain instanceof Reply.Stopped stopped) {
      registry.counter("unknot.stops", "rule", stopped.note().rule()).increment();
    }
    if (plain instanceof Reply.Abstained abstained) {
      registry.counter("unknot.abstentions", "reason", abstained.reason()).increment();
    }
  }
}
