package dev.unknot.routine;

import dev.unknot.corpus.Corpus;
import dev.unknot.corpus.Passage;
import dev.unknot.language.Spelling;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The routines of a corpus, in the order of its documents. */
public final class Routines {

  /** What stands between the ids of routines that are done in one session. */
  private static final String AND = "+";

  private final Map<String, Routine> byId;

  private Routines(Map<String, Routine> byId) {
    this.byId = byId;
  }

  /**
   * Finds the routines of a corpus: each ordered list under a heading, and in a document without
   * such lists each section that bids its reader do things step after step.
   *
   * @param readings the reading of each passage, as written
   */
  public static Routines of(Corpus corpus, Lexicon lexicon, Function<Passage, Reading> readings) {
    List<Routine> found =
        corpus.documents().stream()
            .flatMap(document -> new RoutineReader(document, lexicon, readings).read().stream())
            .toList();
    Map<String, Long> uses =
        found.stream().collect(Collectors.groupingBy(Routine::id, Collectors.counting()));
    Map<String, Routine> byId = new LinkedHashMap<>();
    for (Routine routine : found) {
      String id = routine.id();
      if (uses.getOrDefault(id, 0L) > 1) {
        id += "--" + routine.document().id();
      }
      String unique = id;
      for (int i = 2; byId.containsKey(unique); i++) {
        unique = id + "-" + i;
      }
      byId.put(unique, routine.named(unique));
    }
    return new Routines(byId);
  }

  public Collection<Routine> all() {
    return byId.values();
  }

  /** The routine of an id, or of several joined. */
  public Optional<Routine> find(String id) {
    List<Routine> parts =
        Stream.of(id.split("\\+", -1)).map(byId::get).filter(each -> each != null).toList();
    return parts.isEmpty() || parts.size() < id.split("\\+", -1).length
        ? Optional.empty()
        : Optional.of(together(parts));
  }

  /** The ids nearest to one that names no routine, nearest first. */
  public List<String> near(String id) {
    Set<String> words = Set.of(id.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
    return byId.keySet().stream()
        .sorted(
            Comparator.comparingLong((String each) -> -shared(each, words))
                .thenComparingInt(each -> Spelling.distance(each, id, each.length() + id.length())))
        .limit(3)
        .toList();
  }

  private static long shared(String id, Set<String> words) {
    return Stream.of(id.split("-", -1)).filter(words::contains).count();
  }

  /** Several routines as one, one after the other. */
  static Routine together(List<Routine> routines) {
    if (routines.size() == 1) {
      return routines.getFirst();
    }
    List<Step> steps = new ArrayList<>();
    Map<Note, List<Passage>> notes = new EnumMap<>(Note.class);
    for (Routine routine : routines) {
      steps.addAll(routine.steps());
      routine.notes().forEach((kind, passages) -> notes.merge(kind, passages, Routines::union));
    }
    return new Routine(
        routines.stream().map(Routine::id).collect(Collectors.joining(AND)),
        routines.stream().map(Routine::title).collect(Collectors.joining(", ")),
        routines.getFirst().document(),
        "",
        steps,
        notes,
        concepts(routines, Routine::parts),
        concepts(routines, Routine::concepts),
        concepts(routines, Routine::settings));
  }

  private static <T> List<T> union(List<T> one, List<T> other) {
    Set<T> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return List.copyOf(both);
  }

  private static <T> Set<T> concepts(List<Routine> routines, Function<Routine, Set<T>> of) {
    Set<T> all = new HashSet<>();
    routines.forEach(routine -> all.addAll(of.apply(routine)));
    return all;
  }
}
