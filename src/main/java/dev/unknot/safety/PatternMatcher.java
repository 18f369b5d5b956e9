package dev.unknot.safety;

import dev.unknot.language.Quantity;
import dev.unknot.language.Span;
import dev.unknot.language.TimeAgo;
import dev.unknot.language.Unit;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Mention;
import dev.unknot.lexicon.Reading;
import dev.unknot.safety.Rule.Even;
import dev.unknot.safety.Rule.Pattern;
import dev.unknot.safety.Rule.Time;
import dev.unknot.safety.Rule.Within;
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
 * <p>What is reported must be affirmed, present and real, unless the pattern says otherwise. What
 * goes with it stands as near as the pattern asks; but a body part belongs to the symptom of its
 * own clause, and to another clause's or sentence's only if that names no part.
 */
final class PatternMatcher {

  private static final Duration LONG = Duration.ofDays(42);
  private static final Duration SOME = Duration.ofDays(2);
  private static final Duration YEAR = Duration.ofDays(365);

  /** How many tokens are said in one breath. */
  private static final int BREATH = 7;

  private final Reading reading;
  private final ZonedDateTime now;
  private final Places places;
  private final Bodies bodies;
  private final Map<Mention, TimeAgo> times;
  private final Map<Integer, Quantity> scores = new HashMap<>();
  private final Optional<Quantity> highest;
  private final Optional<TimeAgo> latest;
  private final Set<Integer> sentencesThatGoOn = new HashSet<>();

  PatternMatcher(Reading reading, Places places, ZonedDateTime now) {
    this.reading = reading;
    this.places = places;
    this.now = now;
    bodies = new Bodies(reading, places);
    times = new TimesOfEvents(reading).nearest();
    reading.quantities().stream()
        .filter(quantity -> quantity.unit() == Unit.SCORE)
        .forEach(score -> scores.put(score.from(), score));
    highest =
        scores.values().stream().max(Comparator.comparingDouble(score -> score.max().orElse(0)));
    latest =
        reading.times().stream()
            .filter(time -> !time.lasting())
            .min(Comparator.comparing(time -> time.elapsed(now).least()));
    places.of("began|still").forEach(mention -> sentencesThatGoOn.add(places.sentence(mention)));
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
    return places.of(pattern.concepts().getFirst()).stream()
        .filter(mention -> told(mention, pattern))
        .filter(mention -> bodies.concern(mention, pattern))
        .filter(mention -> !explained(mention, pattern))
        .map(mention -> match(pattern, mention))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Match> match(Pattern pattern, Mention reported) {
    List<Mention> named = new ArrayList<>(List.of(reported));
    List<Span> words = new ArrayList<>();
    for (String concept : pattern.concepts().subList(1, pattern.concepts().size())) {
      Optional<Mention> with = beside(reported, concept, pattern.within());
      if (with.isEmpty()) {
        return Optional.empty();
      }
      named.add(with.get());
    }
    if (pattern.score().isPresent()) {
      Optional<Quantity> score = score(reported, pattern);
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
            ids(named.stream().filter(mention -> !Places.isPart(mention))),
            ids(
                Stream.concat(named.stream(), places.inClause(reported.clause()).stream())
                    .filter(Places::isPart)),
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

  private boolean told(Mention mention, Pattern pattern) {
    Mention.Status status = mention.status();
    if (status.negated() || status.past() && !pattern.even().contains(Even.PAST)) {
      return false;
    }
    return !status.hypothetical()
        || pattern.even().contains(Even.SUPPOSED)
        || pattern.even().contains(Even.ASKED) && bodies.isOwnCase(mention);
  }

  private boolean explained(Mention mention, Pattern pattern) {
    int sentence = places.sentence(mention);
    return pattern.unless().stream().anyMatch(other -> places.affirms(sentence, other));
  }

  private Optional<Mention> beside(Mention reported, String concept, Within within) {
    return places.nearest(
        reported, concept, with -> !places.ofWorkout(with) && near(with, reported, within));
  }

  private boolean near(Mention with, Mention reported, Within within) {
    boolean clause = places.together(with, reported);
    int sentences = Math.abs(places.sentence(with) - places.sentence(reported));
    return switch (within) {
      case BREATH -> sentences == 0 && places.oneBreath(with, reported, BREATH);
      case CLAUSE -> clause;
      case SENTENCE -> clause || sentences == 0 && !places.placedInClause(with, reported);
      case NEIGHBOURHOOD ->
          clause
              || sentences == 0 && !places.placedInClause(with, reported)
              || sentences <= 1 && !places.placedInSentence(with, reported);
    };
  }

  /** The highest score told, or for what leads to a figure the one right after it. */
  private Optional<Quantity> score(Mention reported, Pattern pattern) {
    Optional<Quantity> score =
        pattern.within() == Within.BREATH
            ? Stream.iterate(reported.from(), at -> at <= reported.to(), at -> at + 1)
                .flatMap(at -> Optional.ofNullable(scores.get(at)).stream())
                .findFirst()
            : highest;
    return score.filter(told -> told.max().orElse(0) >= pattern.score().orElseThrow());
  }

  private boolean holds(Time wanted, Optional<TimeAgo> time) {
    Duration least = time.map(named -> named.elapsed(now).least()).orElse(Duration.ZERO);
    return switch (wanted) {
      case ANY -> true;
      case FRESH -> time.isPresent() && least.compareTo(Fact.FRESH) < 0;
      case UNDATED -> time.isEmpty();
      case WEEKS -> least.compareTo(LONG) < 0;
      case YEAR -> least.compareTo(YEAR) < 0;
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
    return time.lasting() || sentencesThatGoOn.contains(reading.clauses().get(clause).sentence());
  }

  /** An injury without a time of its own takes the latest one named: in doubt it is fresh. */
  private Optional<TimeAgo> loosest(Mention reported) {
    return reported.concept().kind() == Kind.INJURY ? latest : Optional.empty();
  }
}
