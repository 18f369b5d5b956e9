package dev.unknot.answer.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What stands right before a thing turns it the same way: "the top of the shoulder blade", "your
 * left leg", "reduces blood flow".
 */
final class AdjacencyCheck implements Check {

  private static final int NEAR = 3;
  private static final double COUNTS = 0.8;

  private record Pair(Unit turned, Unit named) {}

  @Override
  public void apply(Alignment alignment, Findings findings) {
    for (Pair pair : pairs(alignment.said())) {
      List<Pair> rivals = new ArrayList<>();
      boolean agreed = false;
      for (Statement sentence : alignment.basis().sentences()) {
        for (Pair given : pairs(sentence)) {
          if (same(pair.named(), given.named())) {
            agreed |= Matching.agree(pair.turned(), given.turned());
            if (Matching.conflict(pair.turned(), given.turned())) {
              rivals.add(given);
            }
          }
        }
      }
      if (!agreed && !rivals.isEmpty()) {
        findings.add(Reason.DIRECTION, 0.35);
      }
    }
  }

  private static boolean same(Unit named, Unit given) {
    return named.kind() == given.kind()
        && (named.stems().equals(given.stems())
            || !Collections.disjoint(named.senses(), given.senses()));
  }

  private static List<Pair> pairs(Statement statement) {
    List<Pair> pairs = new ArrayList<>();
    List<Unit> units = statement.units();
    for (int i = 1; i < units.size(); i++) {
      Unit named = units.get(i);
      Unit before = units.get(i - 1);
      if (named.weight() >= COUNTS
          && !before.poles().isEmpty()
          && before.clause() == named.clause()
          && named.from() - before.to() <= NEAR) {
        pairs.add(new Pair(before, named));
      }
    }
    return pairs;
  }
}
