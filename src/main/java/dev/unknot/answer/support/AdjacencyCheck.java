package dev.unknot.answer.support;

import dev.unknot.answer.support.Unit.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands right before a part names the same side of it: "the top of the shoulder blade", "your
 * left leg".
 */
final class AdjacencyCheck implements Check {

  private static final int NEAR = 3;

  private record Pair(Unit turned, Unit named) {}

  @Override
  public void apply(Alignment alignment, Findings findings) {
    for (Pair pair : pairs(alignment.said())) {
      List<Pair> rivals = new ArrayList<>();
      boolean agreed = false;
      for (Statement sentence : alignment.basis().sentences()) {
        for (Pair given : pairs(sentence)) {
          if (given.named().stems().equals(pair.named().stems())) {
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

  private static List<Pair> pairs(Statement statement) {
    List<Pair> pairs = new ArrayList<>();
    List<Unit> units = statement.units();
    for (int i = 1; i < units.size(); i++) {
      Unit named = units.get(i);
      Unit before = units.get(i - 1);
      if (named.kind() == Kind.PART
          && !before.poles().isEmpty()
          && before.clause() == named.clause()
          && named.from() - before.to() <= NEAR) {
        pairs.add(new Pair(before, named));
      }
    }
    return pairs;
  }
}
