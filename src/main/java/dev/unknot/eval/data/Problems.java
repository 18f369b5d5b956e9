package dev.unknot.eval.data;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with the files of a suite, gathered so that it can be told at once. */
public final class Problems {

  private final List<String> found = new ArrayList<>();

  public void add(String place, String wrong, String expected) {
    found.add("%s: %s (expected: %s)".formatted(place, wrong, expected));
  }

  public void add(String file, int line, String wrong, String expected) {
    add(file + ":" + line, wrong, expected);
  }

  public List<String> found() {
    return List.copyOf(found);
  }

  /** Goes on only if nothing is wrong. */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new UnreadableException(found);
    }
  }
}
