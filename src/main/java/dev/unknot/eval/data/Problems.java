package dev.unknot.eval.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that is wrong with the files of a suite, gathered so that it can be told at once. */
public final class Problems {

  private final List<String> places = new ArrayList<>();
  private final Set<Problem> found = new LinkedHashSet<>();

  /** Line 0 stands for a place that has no lines. */
  private record Problem(int place, int line, String text) {}

  /** Something about a whole file or folder. */
  public void add(String place, String wrong, String expected) {
    add(place, 0, wrong, expected);
  }

  public void add(String place, int line, String wrong, String expected) {
    if (!places.contains(place)) {
      places.add(place);
    }
    String where = line == 0 ? place : place + ":" + line;
    String text = "%s: %s (expected: %s)".formatted(where, wrong, expected);
    found.add(new Problem(places.indexOf(place), line, text));
  }

  /** The problems, each once, file by file and line by line. */
  public List<String> found() {
    return found.stream()
        .sorted(Comparator.comparingInt(Problem::place).thenComparingInt(Problem::line))
        .map(Problem::text)
        .toList();
  }

  /** Goes on only if nothing is wrong. */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new UnreadableException(found());
    }
  }
}
