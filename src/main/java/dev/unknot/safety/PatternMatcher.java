package dev.unknot.safety;

import dev.unknot.language.Quantity;
import dev.unknot.language.Span;
import dev.unknot.language.TimeAgo;
import dev.unknot.language.Unit;
import dev.unknot.lexicon.Clause;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Mention;
import dev.unknot.lexicon.Reading;
import dev.unknot.safety.Rule.Pattern;
import dev.unknot.safety.Rule.Time;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the patterns of rules in one reading.
 *
 * <p>What is reported must be affirmed, present and real. What goes with it stands in the same
 * sentence or one beside it; but a body part belongs to the symptom of its own clause, and to
 * another clause's or sentence's only if that names no part.
 */
final class PatternMatcher {

  private static final Duration FRESH = Duration.ofDays(2);
  private static final Duration LONG = Duration.ofDays(42);
  private static final Duration SOME = Duration.ofDays(2);

  /** How far after a verb its object is looked for, in tokens. */
  private static final int OBJECT = 3;

  private final Reading reading;
  private final ZonedDateTime now;
  private final Map<String, List<Mention>> byConcept = new HashMap<>();
  private final Set<Integer> clausesWithPart = new HashSet<>();
  private final Set<Integer> sentencesWithPart = new HashSet<>();
  private final Map<Mention, TimeAgo> times;

  PatternMatcher(Reading reading, ZonedDateTime now) {
    this.reading = reading;
    this.now = now;
    for (Mention mention : reading.mentions()) {
      for (String concept : mention.concept().kinds()) {
        byConcept.computeIfAbsent(concept, key -> new ArrayList<>()).add(mention);
      }
      if (isPart(mention)) {
        clausesWithPart.add(mention.clause());
        sentencesWithPart.add(sentence(mention));
      }
    }
    times = new TimesOfEvents(reading).nearest();
  }

  /**
   * A pattern that holds.
   *
   * @param words the words that make it hold
   * @param signs what is reported, by id, the narrowest first
   * @param parts the body parts it is said of, likewise
   * @param time its time, if one is named
   * @param other whether it is somebody else's
   */
  record Match(
      List<Span> words,
      List<String> signs,
      List<String> parts,
      Optional<TimeAgo> time,
      boolean other) {}

  /** What makes a pattern hold; empty if it does not. */
  Optional<Match> match(Pattern pattern) {
    return mentions(pattern.concepts().getFirst())
        .filter(mention -> mention.status().reported())
        .filter(mention -> !harmsAThing(mention))
        .filter(mention -> !mention.status().other() || !speakerIsRolled())
        .map(mention -> match(pattern, mention))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Match> match(Pattern pattern, Mention reported) {
    List<Mention> named = new ArrayList<>(List.of(reported));
    List<Span> words = new ArrayList<>();
    for (String concept : pattern.concepts().subList(1, pattern.concepts().size())) {
      Optional<Mention> with = beside(reported, concept);
      if (with.isEmpty()) {
        return Optional.empty();
      }
      named.add(with.get());
    }
    if (pattern.score().isPresent()) {
      Optional<Quantity> score = score(pattern.score().get());
      if (score.isEmpty()) {
        return Optional.empty();
      }
      words.add(score.get().span());
    }
    Optional<TimeAgo> time = Optional.ofNullable(times.get(reported)).or(() -> loosest(reported));
    if (!holds(pattern.time(), time)) {
      return Optional.empty();
    }
    time.ifPresent(when -> words.add(when.span()));
    named.forEach(mention -> words.add(mention.span()));
    return Optional.of(
        new Match(
            words.stream().sorted().distinct().toList(),
            ids(named.stream().filter(mention -> !isPart(mention))),
            ids(Stream.concat(named.stream(), inClause(reported)).filter(PatternMatcher::isPart)),
            time,
            reported.status().other()));
  }

  private static List<String> ids(Stream<Mention> mentions) {
    return mentions.flatMap(mention -> wider(mention.concept())).distinct().toList();
  }

  /** A concept and what it is a kind of, itself first. */
  private static Stream<String> wider(Concept concept) {
    return Stream.concat(
        Stream.of(concept.id()),
        concept.kinds().stream().filter(id -> !id.equals(concept.kind().id())).sorted());
  }

  private Stream<Mention> inClause(Mention reported) {
    return reading.mentions().stream().filter(with -> with.clause() == reported.clause());
  }

  /** "Tore my yoga mat": what was harmed is no part of a body. */
  private boolean harmsAThing(Mention reported) {
    if (!reported.is("wrench")) {
      return false;
    }
    return reading.mentions().stream()
        .filter(object -> object.from() >= reported.to() && object.from() - reported.to() <= OBJECT)
        .filter(object -> object.clause() == reported.clause())
        .map(object -> object.concept().kind())
        .filter(kind -> kind == Kind.PART || kind == Kind.THING || kind == Kind.TOOL)
        .findFirst()
        .filter(kind -> kind != Kind.PART)
        .isPresent();
  }

  /** "My mate fell, I just want to roll my traps": the body in question is the speaker's own. */
  private boolean speakerIsRolled() {
    return reading.mentions().stream()
        .filter(mention ->
            mention.concept().kind() == Kind.PART || mention.concept().kind() == Kind.ACT)
        .anyMatch(
            mention -> says(mention.clause(), "self") && !says(mention.clause(), "other-person"));
  }

  private boolean says(int clause, String cue) {
    return mentions(cue).anyMatch(mention -> mention.clause() == clause);
  }

  private Optional<Mention> beside(Mention reported, String concept) {
    int sentence = sentence(reported);
    boolean placedInClause = clausesWithPart.contains(reported.clause());
    boolean placedInSentence = sentencesWithPart.contains(sentence);
    return mentions(concept)
        .filter(with -> !with.status().negated())
        .filter(with -> !overlap(with, reported))
        .filter(with ->
            with.clause() == reported.clause()
                || (!placedInClause || !isPart(with)) && sentence(with) == sentence
                || (!placedInSentence || !isPart(with)) && Math.abs(sentence(with) - sentence) <= 1)
        .min(Comparator.comparingInt(with -> Math.abs(with.from() - reported.from())));
  }

  private static boolean isPart(Mention mention) {
    return mention.concept().kind() == Kind.PART;
  }

  private static boolean overlap(Mention one, Mention other) {
    return one.from() < other.to()
        && other.from() < one.to()
        && !one.concept().equals(other.concept())
        && one.span().equals(other.span());
  }

  private Optional<Quantity> score(int least) {
    return reading.quantities().stream()
        .filter(quantity -> quantity.unit() == Unit.SCORE && quantity.max().orElse(0) >= least)
        .findFirst();
  }

  private boolean holds(Time wanted, Optional<TimeAgo> time) {
    Duration least = time.map(named -> named.elapsed(now).least()).orElse(Duration.ZERO);
    return switch (wanted) {
      case ANY -> true;
      case FRESH -> time.isPresent() && least.compareTo(FRESH) < 0;
      case UNDATED -> time.isEmpty();
      case LONG -> time.isPresent() && stands(time.get()) && least.compareTo(LONG) >= 0;
      case SOME ->
          time.isPresent()
              && time.get().lasting()
              && least.compareTo(SOME) >= 0
              && least.compareTo(LONG) < 0;
    };
  }

  /** Whether a time is how long something has stood: "for years", "started last spring". */
  private boolean stands(TimeAgo time) {
    int clause = reading.clauseOf(time.from());
    int sentence = reading.clauses().get(clause).sentence();
    return time.lasting()
        || reading.mentions().stream()
            .filter(mention -> mention.is("began") || mention.is("still"))
            .anyMatch(mention -> sentence(mention) == sentence);
  }

  /** An injury without a time of its own takes the latest one named: in doubt it is fresh. */
  private Optional<TimeAgo> loosest(Mention reported) {
    if (reported.concept().kind() != Kind.INJURY) {
      return Optional.empty();
    }
    return reading.times().stream()
        .filter(time -> !time.lasting())
        .min(Comparator.comparing(time -> time.elapsed(now).least()));
  }

  private Stream<Mention> mentions(String concept) {
    return byConcept.getOrDefault(concept, List.of()).stream();
  }

  private int sentence(Mention mention) {
    Clause clause = reading.clauses().get(mention.clause());
    return clause.sentence();
  }
}
