package dev.unknot.routine;

import dev.unknot.corpus.Document;
import dev.unknot.corpus.Passage;
import dev.unknot.corpus.Passage.Role;
import dev.unknot.corpus.Passage.Voice;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Mention;
import dev.unknot.lexicon.Reading;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the routines of one document. */
final class RoutineReader {

  private static final int LEAST_STEPS = 2;

  /** What a document with one routine may tell of it under any heading. */
  private static final Set<Note> SHARED =
      Set.of(Note.NEEDS, Note.CAUTION, Note.FREQUENCY, Note.WHY);

  private static final String POSITIONING = "positioning";

  private final Document document;
  private final Lexicon lexicon;
  private final Function<Passage, Reading> readings;
  private final Notes notes;
  private final Steps steps;

  /**
   * A section that holds a routine.
   *
   * @param scope the heading path that everything beside the steps stands under
   */
  private record Found(List<String> path, List<String> scope, List<Step> steps) {

    boolean holds(Passage passage) {
      return steps.stream().anyMatch(step -> step.passages().contains(passage));
    }

    boolean covers(List<String> path) {
      return path.size() >= scope.size() && path.subList(0, scope.size()).equals(scope);
    }
  }

  RoutineReader(Document document, Lexicon lexicon, Function<Passage, Reading> readings) {
    this.document = document;
    this.lexicon = lexicon;
    this.readings = readings;
    this.notes = new Notes(lexicon, readings);
    this.steps = new Steps(document, readings, notes);
  }

  List<Routine> read() {
    List<Found> found = new ArrayList<>();
    boolean listed = document.passages().stream().anyMatch(each -> each.role() == Role.STEP);
    sections()
        .forEach((path, passages) -> {
          List<Step> read = listed ? steps.ofList(passages) : steps.ofProse(passages);
          if (read.size() >= LEAST_STEPS && bodily(read, listed)) {
            found.add(new Found(path, scope(path), read));
          }
        });
    return found.stream().map(each -> routine(each, found)).toList();
  }

  private Map<List<String>, List<Passage>> sections() {
    Map<List<String>, List<Passage>> sections = new LinkedHashMap<>();
    document.passages().stream()
        .filter(passage -> passage.voice() == Voice.AUTHOR)
        .forEach(passage ->
            sections.computeIfAbsent(passage.headings(), path -> new ArrayList<>()).add(passage));
    return sections;
  }

  /**
   * An exercise puts the body or a ball somewhere, or opens with something done with a part of the
   * body; a list of advice does neither.
   */
  private boolean bodily(List<Step> steps, boolean listed) {
    List<Reading> read =
        steps.stream().flatMap(step -> step.passages().stream()).map(readings).toList();
    return read.stream().anyMatch(each -> each.mentionsAny(POSITIONING))
        || (listed ? read.stream() : read.stream().limit(1).filter(RoutineReader::opensWithAct))
            .anyMatch(RoutineReader::acts);
  }

  private static boolean opensWithAct(Reading reading) {
    return reading.mentions(Kind.ACT).anyMatch(act -> act.from() <= 1);
  }

  private static boolean acts(Reading reading) {
    return reading.mentionsAny(Kind.ACT.id())
        && (reading.mentionsAny(Kind.PART.id()) || reading.mentionsAny(Kind.TOOL.id()));
  }

  /** "Calves > Instructions": a heading that only announces steps names no routine. */
  private List<String> scope(List<String> path) {
    boolean announces =
        path.size() > 1
            && lexicon.readAsWritten(path.getLast()).mentionsAny("how-to")
            && concepts(lexicon.readAsWritten(path.getLast())).isEmpty();
    return announces ? path.subList(0, path.size() - 1) : path;
  }

  private Routine routine(Found found, List<Found> all) {
    String title = found.scope.isEmpty() ? document.title() : found.scope.getLast();
    Map<Note, List<Passage>> beside = new EnumMap<>(Note.class);
    for (Passage passage : document.passages()) {
      if (passage.voice() == Voice.AUTHOR) {
        Note kind = notes.kind(passage);
        if (belongs(passage, kind, found, all)) {
          beside.computeIfAbsent(kind, key -> new ArrayList<>()).add(passage);
        }
      }
    }
    if (!beside.containsKey(Note.FREQUENCY)) {
      List<Passage> general = general(all);
      if (!general.isEmpty()) {
        beside.put(Note.FREQUENCY, general);
      }
    }
    Reading heading = lexicon.readAsWritten(title);
    Set<Concept> named = concepts(heading);
    Set<Concept> settings = new LinkedHashSet<>(named);
    settings.addAll(concepts(lexicon.readAsWritten(document.title())));
    found.steps.stream()
        .flatMap(step -> step.passages().stream())
        .forEach(passage -> named.addAll(concepts(readings.apply(passage))));
    settings.addAll(named);
    beside
        .getOrDefault(Note.NEEDS, List.of())
        .forEach(passage -> named.addAll(concepts(readings.apply(passage))));
    beside.values().stream()
        .flatMap(List::stream)
        .forEach(passage -> settings.addAll(concepts(readings.apply(passage))));
    return new Routine(
        kebab(title),
        title,
        document,
        String.join(" > ", found.path),
        found.steps,
        beside,
        parts(heading, found),
        named,
        settings);
  }

  /**
   * What stands under a routine's heading belongs to it, unless under that of another routine. A
   * routine below another shares its cautions, and is itself a way to press more or less. A
   * document with one routine tells its needs and cautions anywhere.
   */
  private static boolean belongs(Passage passage, Note kind, Found found, List<Found> all) {
    if (all.stream().anyMatch(other -> other.holds(passage))) {
      return false;
    }
    List<String> path = passage.headings();
    boolean nearer =
        all.stream()
            .filter(other -> !other.equals(found) && other.covers(path))
            .anyMatch(other -> other.scope.size() > found.scope.size());
    if (found.covers(path)) {
      return !nearer || kind == Note.MORE_PRESSURE || kind == Note.LESS_PRESSURE;
    }
    boolean above = all.stream().anyMatch(other -> other.covers(path) && other.covers(found.scope));
    return kind == Note.CAUTION && above || all.size() == 1 && SHARED.contains(kind);
  }

  /** How often, as the document says it for all its routines. */
  private List<Passage> general(List<Found> all) {
    return document.passages().stream()
        .filter(passage -> passage.voice() == Voice.AUTHOR)
        .filter(passage -> all.stream().noneMatch(found -> found.covers(passage.headings())))
        .filter(passage -> notes.kind(passage) == Note.FREQUENCY)
        .toList();
  }

  /** The parts that the heading names, else those of the headings above, the title, the steps. */
  private Set<Concept> parts(Reading heading, Found found) {
    List<Reading> places = new ArrayList<>(List.of(heading));
    found.path.reversed().forEach(above -> places.add(lexicon.readAsWritten(above)));
    places.add(lexicon.readAsWritten(document.title()));
    found.steps.stream()
        .flatMap(step -> step.passages().stream())
        .map(readings)
        .forEach(places::add);
    return places.stream()
        .map(RoutineReader::worked)
        .filter(parts -> !parts.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  private static Set<Concept> worked(Reading reading) {
    Set<Concept> parts = new HashSet<>();
    reading
        .mentions(Kind.PART)
        .map(Mention::concept)
        .filter(
            part -> !Set.of("muscle", "tissue", "bone", "spine", "soft-tissue").contains(part.id()))
        .forEach(parts::add);
    return parts;
  }

  private static Set<Concept> concepts(Reading reading) {
    Set<Concept> concepts = new LinkedHashSet<>();
    Stream.of(Kind.PART, Kind.TOOL, Kind.THING, Kind.SITUATION)
        .flatMap(reading::mentions)
        .map(Mention::concept)
        .forEach(concepts::add);
    return concepts;
  }

  static String kebab(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.isEmpty() ? "routine" : plain;
  }
}
