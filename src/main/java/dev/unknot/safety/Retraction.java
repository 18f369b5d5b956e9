package dev.unknot.safety;

import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Mention;
import dev.unknot.lexicon.Reading;
import dev.unknot.safety.Fact.Interval;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a message takes back of what was reported: "it is gone now", "I meant beside it", "my doctor
 * said it is fine", "that was three weeks ago". Each clause clears only what it speaks of; one that
 * names no part and no sign speaks of what was reported last. In doubt nothing is taken back.
 */
final class Retraction {

  private static final List<String> BESIDE =
      List.of("beside-spine", "beside-it", "muscle", "soft-tissue", "left-side", "right-side");

  private final Reading reading;
  private final Places places;
  private final ZonedDateTime now;
  private final List<Statement> statements = new ArrayList<>();
  private final Optional<Interval> answered;

  /**
   * A clause that clears.
   *
   * @param how in what ways
   * @param parts the body parts it names
   * @param signs the signs and conditions it names
   */
  private record Statement(Set<Clearing> how, List<Mention> parts, List<Mention> signs) {

    boolean clears(Fact fact, int lastTurn) {
      return how.stream().anyMatch(fact::clearedBy) && speaksOf(fact, lastTurn);
    }

    private boolean speaksOf(Fact fact, int lastTurn) {
      if (parts.isEmpty() && signs.isEmpty()) {
        return fact.turn() == lastTurn;
      }
      boolean part = parts.stream().anyMatch(each -> fact.parts().contains(each.concept().id()));
      boolean sign = signs.stream().anyMatch(each -> isOf(each, fact));
      boolean otherPart = !parts.isEmpty() && !part && !fact.parts().isEmpty();
      return sign && !otherPart || part && signs.isEmpty();
    }

    private static boolean isOf(Mention sign, Fact fact) {
      return fact.signs().contains(sign.concept().id()) || sign.is(fact.signs().getFirst());
    }
  }

  Retraction(Reading reading, Places places, ZonedDateTime now) {
    this.reading = reading;
    this.places = places;
    this.now = now;
    for (int clause = 0; clause < reading.clauses().size(); clause++) {
      Set<Clearing> how = places.inClause(clause).isEmpty() ? Set.of() : how(clause);
      if (!how.isEmpty()) {
        statements.add(new Statement(how, parts(clause), signs(clause)));
      }
    }
    answered = answered();
  }

  /** What is left of the facts, after this message. */
  Facts of(Facts before) {
    int last = before.lastTurn();
    return new Facts(
        before.all().stream()
            .filter(fact -> statements.stream().noneMatch(each -> each.clears(fact, last)))
            .map(this::placed)
            .map(this::dated)
            .toList());
  }

  /** Whether a report of this message is one that a clinician has agreed to in the same breath. */
  boolean allows(Fact told) {
    return told.clearedBy(Clearing.CLINICIAN)
        && statements.stream()
            .anyMatch(each ->
                each.how().contains(Clearing.CLINICIAN) && each.speaksOf(told, told.turn()));
  }

  /** A pain whose place was asked for. Who does not say is taken to have it over the spine. */
  private Fact placed(Fact fact) {
    if (fact.level() != Level.ASK || fact.clearedBy(Clearing.CLOCK)) {
      return fact;
    }
    boolean beside =
        reading.mentions().stream()
            .anyMatch(place -> !place.status().negated() && BESIDE.stream().anyMatch(place::is));
    return fact.dated(beside ? Level.NONE : Level.STOP, fact.happened());
  }

  /**
   * An injury whose time was asked for, or is now told otherwise. Who was asked and does not say is
   * taken to be freshly hurt.
   */
  private Fact dated(Fact fact) {
    if (!fact.clearedBy(Clearing.CLOCK) || fact.level() == Level.NONE) {
      return fact;
    }
    boolean asked = fact.level() == Level.ASK;
    if (answered.isEmpty()) {
      return asked ? fact.dated(Level.STOP, fact.happened()) : fact;
    }
    boolean fresh = now.toInstant().isBefore(answered.get().latest().plus(Fact.FRESH));
    if (!fresh && (asked || fact.clearedBy(Clearing.OLDER))) {
      return fact.dated(Level.NONE, answered);
    }
    return asked ? fact.dated(Level.STOP, answered) : fact;
  }

  /** When it happened, if the message tells a time that belongs to nothing else. */
  private Optional<Interval> answered() {
    return reading.times().stream()
        .filter(time -> !asks(reading.clauseOf(time.from())))
        .filter(time -> !tellsOtherEvent(reading.clauseOf(time.from())))
        .findFirst()
        .map(time -> Interval.of(time, now));
  }

  private boolean tellsOtherEvent(int clause) {
    return says(clause, Kind.ACT.id()) || says(clause, Kind.TOOL.id());
  }

  private Set<Clearing> how(int clause) {
    Set<Clearing> how = EnumSet.noneOf(Clearing.class);
    if (asks(clause) || says(clause, "hypothetical")) {
      return how;
    }
    boolean denies = says(clause, "negation");
    if (says(clause, "gone") && !denies || denied(clause, Kind.SYMPTOM)) {
      how.add(Clearing.GONE);
    }
    if (denied(clause, Kind.SYMPTOM)
        || denied(clause, Kind.INJURY)
        || denied(clause, Kind.FOREIGN)) {
      how.add(Clearing.DENIED);
    }
    if (elsewhere(clause)) {
      how.add(Clearing.ELSEWHERE);
    }
    if (approved(clause) && !denies) {
      how.add(Clearing.CLINICIAN);
    }
    return how;
  }

  /** "I meant beside it", "that was the other leg", "not on the spine". */
  private boolean elsewhere(int clause) {
    boolean place =
        says(clause, "other-side") || says(clause, "beside-spine") || says(clause, "beside-it");
    return place && says(clause, "corrects") || denied(clause, Kind.PART);
  }

  /** "My doctor cleared it", "I asked the midwife and she said it is fine". */
  private boolean approved(int clause) {
    boolean fine =
        says(clause, "approves") || says(clause, "told-by") && says(clause, "found-fine");
    if (!fine) {
      return false;
    }
    List<Mention> clinicians = places.of("clinician");
    int before = Places.firstFrom(clinicians, reading.clauses().get(clause).to()) - 1;
    return before >= 0 && sentence(clause) - sentence(clinicians.get(before).clause()) <= 1;
  }

  private boolean denied(int clause, Kind kind) {
    return mentions(clause)
        .anyMatch(mention -> mention.concept().kind() == kind && mention.status().negated());
  }

  private boolean asks(int clause) {
    return switch (reading.clauses().get(clause).mood()) {
      case YES_NO, CONDITION -> true;
      // "It's beside the spine, actually" holds a word that can ask, and asks nothing.
      case QUESTION -> !says(clause, "corrects");
      case STATEMENT -> false;
    };
  }

  private boolean says(int clause, String concept) {
    return places.says(clause, concept);
  }

  private List<Mention> parts(int clause) {
    return mentions(clause)
        .filter(mention -> mention.concept().kind() == Kind.PART)
        .filter(mention -> !mention.is("beside-spine"))
        .toList();
  }

  private List<Mention> signs(int clause) {
    return mentions(clause)
        .filter(mention ->
            switch (mention.concept().kind()) {
              case SYMPTOM, INJURY, FOREIGN -> true;
              case PART, TOOL, THING, ACT, EFFECT, SITUATION, ASPECT, CUE, FILLER, MOVE -> false;
            })
        .toList();
  }

  private Stream<Mention> mentions(int clause) {
    return places.inClause(clause).stream();
  }

  private int sentence(int clause) {
    return reading.clauses().get(clause).sentence();
  }
}
