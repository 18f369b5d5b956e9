package dev.unknot.routine;

import dev.unknot.language.Lazy;
import dev.unknot.language.Quantity;
import dev.unknot.lexicon.Clause;
import dev.unknot.lexicon.Clause.Mood;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Mention;
import dev.unknot.lexicon.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Finds the routines that a message asks for: by name, by body part, by the tool or place at hand,
 * by the time there is. It takes wishes, not questions: "how do I roll my calves" is answered.
 */
public final class Finder {

  private static final double LONGEST_HOURS = 2;

  private static final Set<String> NO_PARTS =
      Set.of("muscle", "tissue", "bone", "spine", "soft-tissue", "leg", "whole-body");

  private static final Set<Kind> SAYS_NOTHING = EnumSet.of(Kind.CUE, Kind.FILLER);

  private final Supplier<Routines> routines;
  private final Lazy<Map<Routine, List<String>>> names = new Lazy<>(this::readNames);

  /**
   * @param routines asked for only when a message may wish one
   */
  public Finder(Supplier<Routines> routines) {
    this.routines = routines;
  }

  /** The words of the title of each routine, and of that of its document. */
  private Map<Routine, List<String>> readNames() {
    Map<Routine, List<String>> read = new LinkedHashMap<>();
    routines
        .get()
        .all()
        .forEach(routine ->
            read.put(routine, List.of(words(routine.title()), words(routine.document().title()))));
    return read;
  }

  /**
   * What a message wishes.
   *
   * @param found the routines that it may mean; empty if it names none
   * @param told whether it says that a routine is wanted, and not only what is at hand
   */
  public record Wish(List<Routine> found, boolean told) {
    public Wish {
      found = List.copyOf(found);
    }
  }

  /** The wish for a routine in a message, if it has one. */
  public Optional<Wish> wish(Reading reading) {
    boolean begins =
        moves(reading, "begin-word")
            || moves(reading, "routine-word")
            || moves(reading, "through-word");
    List<Routine> named = begins ? named(reading) : List.of();
    if (!named.isEmpty()) {
      return Optional.of(new Wish(named, true));
    }
    if (asksForAny(reading)) {
      return Optional.of(new Wish(List.of(), true));
    }
    if (reading.clauses().stream().anyMatch(Finder::asks) && !asksForOne(reading)
        || reading.mentions(Kind.FOREIGN).findAny().isPresent()) {
      return Optional.empty();
    }
    boolean atHand = moves(reading, "have-only-word") && names(reading, Kind.TOOL, Kind.THING);
    boolean whole = reading.mentionsAny("whole-body") && moves(reading, "routine-word");
    if (!(begins && wantsRoutine(reading) || atHand || whole || hasTime(reading))) {
      return Optional.empty();
    }
    List<Routine> found = find(reading);
    return found.isEmpty() && (atHand || names(reading, Kind.PART, Kind.THING, Kind.TOOL))
        ? Optional.empty()
        : Optional.of(new Wish(found, begins));
  }

  /** "Start" alone starts nothing that was not named, and pain is told, not done. */
  private static boolean wantsRoutine(Reading reading) {
    return moves(reading, "routine-word")
        || moves(reading, "through-word")
        || names(reading, Kind.PART) && !names(reading, Kind.SYMPTOM, Kind.INJURY, Kind.ASPECT);
  }

  /** "What routines do you have": nothing else is named. */
  private static boolean asksForAny(Reading reading) {
    return moves(reading, "routine-word")
        && reading.mentionsAny("open-question")
        && reading.mentions().stream()
            .filter(mention -> !SAYS_NOTHING.contains(mention.concept().kind()))
            .allMatch(mention ->
                reading.moves().stream()
                    .anyMatch(move -> move.from() <= mention.from() && mention.to() <= move.to()));
  }

  /** "Do you have a routine for calves", and "walk me through", which is how people ask too. */
  private static boolean asksForOne(Reading reading) {
    return moves(reading, "through-word")
        || moves(reading, "routine-word") && moves(reading, "begin-word");
  }

  private static boolean asks(Clause clause) {
    return clause.mood() == Mood.QUESTION || clause.mood() == Mood.YES_NO;
  }

  private static boolean fragment(Reading reading) {
    return reading.clauses().stream().noneMatch(Finder::asks)
        && reading.mentions(Kind.SYMPTOM).findAny().isEmpty();
  }

  /** "I have ten minutes", "two minutes at my desk". */
  private static boolean hasTime(Reading reading) {
    return time(reading).isPresent()
        && fragment(reading)
        && reading.mentionsAny("self")
        && !names(reading, Kind.INJURY, Kind.ACT, Kind.ASPECT)
        && !moves(reading, "timer-word");
  }

  private static Optional<Double> time(Reading reading) {
    return reading.quantities().stream()
        .filter(Quantity::isDuration)
        .map(figure ->
            figure.max().orElse(figure.min().orElse(0)) * figure.unit().length().toSeconds())
        .filter(seconds -> seconds <= LONGEST_HOURS * 3600)
        .findFirst();
  }

  private static boolean moves(Reading reading, String concept) {
    return reading.moves().stream().anyMatch(move -> move.is(concept));
  }

  private static boolean names(Reading reading, Kind... kinds) {
    return Set.of(kinds).stream().anyMatch(kind -> reading.mentions(kind).findAny().isPresent());
  }

  /** Those whose heading and document a message names word for word. */
  private List<Routine> named(Reading reading) {
    String said = words(reading.text());
    return names.get().entrySet().stream()
        .filter(each -> each.getValue().stream().allMatch(said::contains))
        .map(Map.Entry::getKey)
        .max(Comparator.comparingInt(routine -> routine.title().length()))
        .map(List::of)
        .orElse(List.of());
  }

  private static String words(String text) {
    return " " + RoutineReader.kebab(text).replace('-', ' ') + " ";
  }

  private List<Routine> find(Reading reading) {
    if (reading.mentionsAny("whole-body") || moves(reading, "routine-word") && wholeBody(reading)) {
      return List.of(Routines.together(topToToe()));
    }
    List<Concept> parts =
        concepts(reading, Kind.PART).stream()
            .filter(part ->
                !part.is("limb") && !NO_PARTS.contains(part.id()) || part.id().equals("leg"))
            .toList();
    List<Routine> fitting = new ArrayList<>(routines.get().all());
    fitting = narrowed(fitting, concepts(reading, Kind.TOOL), Routine::concepts);
    fitting = narrowed(fitting, concepts(reading, Kind.THING), Routine::concepts);
    if (parts.isEmpty()) {
      fitting = narrowed(fitting, concepts(reading, Kind.SITUATION), Routine::settings);
    }
    Optional<Double> time = time(reading);
    if (time.isPresent()) {
      fitting = fitting.stream().filter(routine -> least(routine) <= time.get()).toList();
    }
    if (parts.isEmpty()) {
      boolean narrowed = fitting.size() < routines.get().all().size();
      return narrowed || time.isPresent() ? perDocument(fitting) : List.of();
    }
    return ofParts(parts, fitting);
  }

  private static boolean wholeBody(Reading reading) {
    return reading.moves().stream()
        .anyMatch(move -> move.is("routine-word") && move.to() - move.from() == 3);
  }

  /** All routines of the document that has most, from the last to the first. */
  private List<Routine> topToToe() {
    Map<String, List<Routine>> byDocument =
        routines.get().all().stream().collect(Collectors.groupingBy(each -> each.document().id()));
    return byDocument.values().stream()
        .max(Comparator.comparingInt(List::size))
        .map(most -> perPart(most).reversed())
        .orElse(List.of());
  }

  private static List<Routine> perPart(List<Routine> routines) {
    Map<Set<Concept>, Routine> first = new LinkedHashMap<>();
    routines.forEach(routine -> first.putIfAbsent(routine.parts(), routine));
    return List.copyOf(first.values());
  }

  /** Each part's routines; several parts make one session, with the nearest routine for each. */
  private static List<Routine> ofParts(List<Concept> parts, List<Routine> from) {
    if (parts.size() == 1) {
      return perDocument(matching(parts.getFirst(), from));
    }
    Set<Routine> chosen = new LinkedHashSet<>();
    for (Concept part : parts) {
      matching(part, from).stream()
          .max(Comparator.comparing((Routine routine) -> routine.parts().contains(part)))
          .ifPresent(chosen::add);
    }
    return chosen.isEmpty() ? List.of() : List.of(Routines.together(List.copyOf(chosen)));
  }

  /**
   * Routines for a part: those named for it or for a part of it, and those named for what it
   * belongs to if their steps name it.
   */
  private static List<Routine> matching(Concept part, List<Routine> from) {
    Predicate<Routine> own =
        routine -> routine.parts().stream().anyMatch(each -> each.is(part.id()));
    Predicate<Routine> wider =
        routine ->
            routine.parts().stream().anyMatch(each -> part.is(each.id()))
                && routine.concepts().stream().anyMatch(each -> each.is(part.id()));
    return from.stream().filter(own.or(wider)).toList();
  }

  /** Those that name one of the things at hand, or a thing of its sort; all if none does. */
  private static List<Routine> narrowed(
      List<Routine> from, List<Concept> wanted, Function<Routine, Set<Concept>> named) {
    if (wanted.isEmpty()) {
      return from;
    }
    List<Routine> exact =
        from.stream()
            .filter(each -> wanted.stream().anyMatch(named.apply(each)::contains))
            .toList();
    List<Routine> related =
        from.stream()
            .filter(each ->
                wanted.stream()
                    .anyMatch(want -> named.apply(each).stream().anyMatch(want::related)))
            .toList();
    return exact.isEmpty() ? related : exact;
  }

  /** One routine of each document; a document that teaches a thing twice teaches it best first. */
  private static List<Routine> perDocument(List<Routine> found) {
    Map<String, Routine> first = new LinkedHashMap<>();
    boolean several =
        found.stream().map(Routine::document).distinct().count() > 1
            || found.stream().map(Routine::parts).distinct().count() <= 1;
    if (!several) {
      return found;
    }
    found.forEach(routine -> first.putIfAbsent(routine.document().id(), routine));
    return List.copyOf(first.values());
  }

  /** The least time that the doses of a routine come to, as far as its source gives them. */
  private static double least(Routine routine) {
    return routine.steps().stream()
        .flatMap(step -> step.seconds().stream())
        .mapToDouble(range -> range.min().orElse(0))
        .sum();
  }

  private static List<Concept> concepts(Reading reading, Kind kind) {
    return reading
        .mentions(kind)
        .filter(mention -> !mention.status().negated())
        .map(Mention::concept)
        .distinct()
        .toList();
  }
}
