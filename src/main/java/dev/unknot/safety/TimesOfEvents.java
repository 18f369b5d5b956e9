package dev.unknot.safety;

import dev.unknot.language.TimeAgo;
import dev.unknot.language.TimeAgo.When;
import dev.unknot.lexicon.Clause;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Mention;
import dev.unknot.lexicon.Reading;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which event a time belongs to: the nearest of its clause, else of its sentence, else of the
 * message. "Used balls for years, knot since today": the years are the balls'.
 */
final class TimesOfEvents {

  /** How many tokens stand between what is named in one breath. */
  private static final int BREATH = 1;

  /** How many tokens before an event its neighbour starts at most. */
  private static final int FURTHEST = 12;

  /** How many tokens before an event "since" stands at most. */
  private static final int SINCE = 4;

  /** How many events each way are looked at for what is as old. */
  private static final int LOOKED_AT = 8;

  private static final int NONE = -1;

  private final Reading reading;
  private final List<Mention> events;

  TimesOfEvents(Reading reading) {
    this.reading = reading;
    this.events = reading.mentions().stream().filter(TimesOfEvents::isEvent).toList();
  }

  /** For each event that has a time of its own, the nearest one. */
  Map<Mention, TimeAgo> nearest() {
    Map<Mention, TimeAgo> nearest = new HashMap<>();
    for (TimeAgo time : reading.times()) {
      eventOf(time).map(this::withNeighbours).stream()
          .flatMap(List::stream)
          .flatMap(event -> Stream.concat(Stream.of(event), felt(event)))
          .forEach(event -> nearest.merge(event, time, (one, other) -> nearer(event, one, other)));
    }
    return nearest;
  }

  /** "Since the crash in 2015 my neck is tight": what is felt since then is as old. */
  private Stream<Mention> felt(Mention event) {
    boolean since =
        event.concept().kind() == Concept.Kind.INJURY
            && IntStream.range(Math.max(0, event.from() - SINCE), event.from())
                .anyMatch(at -> reading.tokens().get(at).form().equals("since"));
    if (!since) {
      return Stream.empty();
    }
    int here = Places.firstFrom(events, event.from());
    return events
        .subList(Math.max(0, here - LOOKED_AT), Math.min(events.size(), here + LOOKED_AT))
        .stream()
        .filter(other -> other.concept().kind() == Concept.Kind.SYMPTOM)
        .filter(other -> sentence(other.clause()) == sentence(event.clause()));
  }

  /** "It goes for a day, then it's back, since school": of two stretches the longer. */
  private static TimeAgo nearer(Mention event, TimeAgo one, TimeAgo other) {
    if (event.concept().kind() == Concept.Kind.SYMPTOM
        && one.when() instanceof When.Lasting first
        && other.when() instanceof When.Lasting second) {
      return first.least().compareTo(second.least()) >= 0 ? one : other;
    }
    return distance(event, one) <= distance(event, other) ? one : other;
  }

  /** "Tight spot for years": what is named in one breath has one time. */
  private List<Mention> withNeighbours(int index) {
    Mention event = events.get(index);
    int first = index;
    while (first > 0 && events.get(first - 1).from() >= event.from() - FURTHEST) {
      first--;
    }
    int end = index + 1;
    while (end < events.size() && events.get(end).from() - event.to() <= BREATH) {
      end++;
    }
    return events.subList(first, end).stream()
        .filter(other -> other.clause() == event.clause())
        .filter(other ->
            other.concept().kind() == event.concept().kind() || other.span().equals(event.span()))
        .filter(other -> other.from() - event.to() <= BREATH && event.from() - other.to() <= BREATH)
        .toList();
  }

  /** Events stand in order, so that the nearest is one of the two beside the time. */
  private Optional<Integer> eventOf(TimeAgo time) {
    int after = Places.firstFrom(events, time.to());
    int before = Places.firstFrom(events, time.from()) - 1;
    while (before >= 0 && overlaps(events.get(before), time)) {
      before--;
    }
    int meant = feltBefore(before, time);
    if (meant >= 0) {
      return Optional.of(meant);
    }
    return IntStream.of(before, after)
        .filter(index -> index >= 0 && index < events.size())
        .boxed()
        .min(
            Comparator.<Integer>comparingInt(index -> farness(events.get(index), time))
                .thenComparingInt(index -> distance(events.get(index), time)));
  }

  /** "A knot ... I had massages. It has been there since school": what is felt has been there. */
  private int feltBefore(int before, TimeAgo time) {
    Clause clause = reading.clauses().get(reading.clauseOf(time.from()));
    int at = before;
    if (!reading.tokens().get(clause.from()).form().startsWith("it")
        || at >= 0 && events.get(at).from() >= clause.from()) {
      return NONE;
    }
    int end = Math.max(NONE, at - LOOKED_AT);
    while (at > end && events.get(at).concept().kind() != Concept.Kind.SYMPTOM) {
      at--;
    }
    return at > end ? at : NONE;
  }

  private static boolean overlaps(Mention event, TimeAgo time) {
    return event.to() > time.from() && !event.is("old-knot");
  }

  private int farness(Mention event, TimeAgo time) {
    int clause = reading.clauseOf(time.from());
    if (event.clause() == clause) {
      return 0;
    }
    return sentence(event.clause()) == sentence(clause) ? 1 : 2;
  }

  private int sentence(int clause) {
    return reading.clauses().get(clause).sentence();
  }

  private static int distance(Mention event, TimeAgo time) {
    return Math.abs(event.from() - time.from());
  }

  private static boolean isEvent(Mention mention) {
    return switch (mention.concept().kind()) {
      case SYMPTOM, INJURY, TOOL -> true;
      // "On and off" and "changed" tell how something went on, and are nothing that did.
      case ACT -> Bodies.DONE.stream().anyMatch(mention::is);
      // "Under", "left", "after" are no events; they weigh little.
      case SITUATION -> mention.concept().weight() >= 1;
      case FOREIGN -> mention.is("medical");
      case PART, THING, EFFECT, ASPECT, CUE, FILLER, MOVE -> false;
    };
  }
}
