package dev.unknot.answer.support;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What speaks against a sentence, with how much of its score each leaves. */
final class Findings {

  private final Map<Reason, Double> left = new EnumMap<>(Reason.class);

  /**
   * Notes a reason.
   *
   * @param left the share of the score that it leaves, 0 to 1; the least counts
   */
  void add(Reason reason, double left) {
    this.left.merge(reason, left, Math::min);
  }

  void addAll(Findings other) {
    other.left.forEach(this::add);
  }

  double left() {
    return left.values().stream().reduce(1.0, (one, other) -> one * other);
  }

  List<Reason> reasons() {
    return left.entrySet().stream()
        .sorted(Comparator.comparingDouble(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .toList();
  }
}
