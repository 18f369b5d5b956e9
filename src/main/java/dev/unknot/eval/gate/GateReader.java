package dev.unknot.eval.gate;

import dev.unknot.eval.cases.Half;
import dev.unknot.eval.data.Entry;
import dev.unknot.eval.data.Problems;
import dev.unknot.eval.data.Value;
import dev.unknot.eval.data.YamlFile;
import dev.unknot.eval.metric.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads a file of gates. */
public final class GateReader {

  private GateReader() {}

  /**
   * Reads the gates of a file; its comments tell the format.
   *
   * @param metrics the names of the metrics that there are
   * @throws dev.unknot.eval.data.UnreadableException with all problems, if there is any
   */
  public static List<Gate> read(Path path, List<String> metrics) {
    Problems problems = new Problems();
    List<Gate> gates = new ArrayList<>();
    String file = path.toString();
    try {
      YamlFile.read(file, Files.readString(path), problems)
          .map(root ->
              Entry.of(file, root, "a map of zero-tolerance, halves-apart, gates", problems))
          .ifPresent(top -> gates(top, metrics, gates));
    } catch (IOException e) {
      problems.add(file, "unreadable, " + e.getMessage(), "a file of gates");
    }
    problems.refuse();
    return List.copyOf(gates);
  }

  private static void gates(Entry top, List<String> metrics, List<Gate> gates) {
    top.only("zero-tolerance", "halves-apart", "gates");
    top.texts("zero-tolerance").forEach(theme -> gates.add(new Gate.NoFailure(theme)));
    top.number("halves-apart").ifPresent(most -> gates.add(new Gate.HalvesApart(most)));
    for (Value value : top.items("gates")) {
      Entry entry = Entry.of(top.file(), value, "a gate, a map", top.problems());
      entry.only("theme", "half", "metric", "at-least", "at-most");
      gates.add(bound(entry, metrics));
    }
  }

  private static Gate bound(Entry entry, List<String> metrics) {
    String metric = entry.text("metric").orElse(Metrics.PASS_RATE);
    if (!metrics.contains(metric)) {
      entry.wrong("metric: " + metric, "one of " + String.join(", ", metrics));
    }
    OptionalDouble atLeast = entry.number("at-least");
    OptionalDouble atMost = entry.number("at-most");
    if (atLeast.isEmpty() && atMost.isEmpty()) {
      entry.wrong("no bound", "at-least or at-most");
    }
    Optional<String> written = entry.text("half");
    Optional<Half> half = written.flatMap(Half::named);
    if (written.isPresent() && half.isEmpty()) {
      entry.wrong("half: " + written.get(), "tuned or reported");
    }
    return new Gate.Bound(entry.text("theme"), half, metric, atLeast, atMost);
  }
}
