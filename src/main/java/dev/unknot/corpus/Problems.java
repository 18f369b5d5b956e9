package dev.unknot.corpus;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a corpus, gathered so that it can be told at once. */
final class Problems {

  private final List<String> found = new ArrayList<>();

  /** Something about a whole folder or link, which has no lines. */
  void add(String place, String wrong, String expected) {
    found.add("%s: %s (expected: %s)".formatted(place, wrong, expected));
  }

  void add(String file, int line, String wrong, String expected) {
    add(file + ":" + line, wrong, expected);
  }

  int count() {
    return found.size();
  }

  void refuse() {
    if (!found.isEmpty()) {
      throw new CorpusException(found);
    }
  }
}
