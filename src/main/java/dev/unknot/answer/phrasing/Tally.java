package dev.unknot.answer.phrasing;

import dev.unknot.answer.phrasing.Phraser.Ending;
import java.util.Map;
import java.util.TreeMap;

/** Counts what comes of wordings. Safe for several threads. */
final class Tally {

  private PhrasingCounts counts = PhrasingCounts.NONE;

  /** One wording was asked for; so many sentences came. */
  synchronized void came(int sentences, int dropped, Ending ending) {
    Ending.Whole spent = ending instanceof Ending.Whole whole ? whole : new Ending.Whole(0, 0, 0);
    counts =
        new PhrasingCounts(
            counts.wordings() + 1,
            counts.sentences() + sentences,
            counts.dropped() + dropped,
            counts.kept(),
            counts.tokensIn() + spent.tokensIn(),
            counts.tokensOut() + spent.tokensOut(),
            counts.cost() + spent.cost());
  }

  /** An answer keeps the documents' words. */
  synchronized void kept(String why) {
    Map<String, Long> kept = new TreeMap<>(counts.kept());
    kept.merge(why, 1L, Long::sum);
    counts =
        new PhrasingCounts(
            counts.wordings(),
            counts.sentences(),
            counts.dropped(),
            kept,
            counts.tokensIn(),
            counts.tokensOut(),
            counts.cost());
  }

  synchronized PhrasingCounts counts() {
    return counts;
  }
}
