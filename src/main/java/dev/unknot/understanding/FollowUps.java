package dev.unknot.understanding;

import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Reading;
import dev.unknot.lexicon.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads a message in the light of what went before: "how long?", "and the neck?", "does it help?".
 * What a message names takes the place of what the topic has of the same kind; the rest is carried
 * over, at less weight, so that the message's own words still decide whether it can be answered.
 */
final class FollowUps {

  /** How much a term counts that the message itself does not name. */
  private static final double CARRIED = 0.4;

  /** What can be asked of a thing or a feeling without a body part. */
  private static final Set<String> STANDS_ALONE =
      Set.of("author", "meaning", "normal", "cause", "benefit", "example", "mistake", "caution");

  /** Kinds of which a message is about one: naming another changes the topic. */
  private static final Set<Kind> REPLACED =
      Set.of(Kind.PART, Kind.TOOL, Kind.THING, Kind.EFFECT, Kind.SITUATION);

  /** What a concept weighs at most that says no more than the trade itself: roll, ball. */
  private static final double GENERAL = 0.3;

  /** Parts that are named beside the one that is worked. */
  private static final Set<String> NO_SITES =
      Set.of("limb", "bone", "spine", "soft-tissue", "tissue", "muscle");

  private final Lexicon lexicon;

  FollowUps(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What a message may mean, the likeliest first. */
  List<Intent> interpretations(Intent own, Topic topic) {
    if (topic.equals(Topic.NONE)) {
      return List.of(own);
    }
    Intent merged = merged(own, topic);
    boolean unspecific = own.terms().stream().noneMatch(FollowUps::isSpecific);
    if (own.terms().isEmpty() || fragment(own) || unspecific && asksForFigure(own)) {
      return List.of(merged);
    }
    if (unspecific || pointsBack(own)) {
      return List.of(merged, own);
    }
    return names(own, FollowUps::site) ? List.of(own) : List.of(own, merged);
  }

  private static boolean pointsBack(Intent own) {
    Reading reading = own.reading();
    if (names(own, FollowUps::site) && !own.aspects().isEmpty()) {
      return false;
    }
    if (opens(reading) || reading.mentionsAny("same")) {
      return true;
    }
    boolean asksOfPart = own.aspects().stream().anyMatch(aspect -> !STANDS_ALONE.contains(aspect));
    return !names(own, FollowUps::site)
        && (reading.mentionsAny("anaphor") && !names(own, FollowUps::feeling) || asksOfPart);
  }

  /** The figure of another part is no answer. */
  private boolean asksForFigure(Intent own) {
    return own.aspects().stream().anyMatch(lexicon.aspects()::required);
  }

  /** "The calves", "with a roller?": names something and asks nothing of its own. */
  private static boolean fragment(Intent own) {
    return own.aspects().isEmpty()
        && Stream.of("auxiliary", "speaker").noneMatch(own.reading()::mentionsAny)
        && own.terms().stream().allMatch(FollowUps::isSlot);
  }

  private static boolean isSlot(Term term) {
    return term.concept()
        .map(Concept::kind)
        .filter(kind -> REPLACED.contains(kind) || kind == Kind.SYMPTOM)
        .isPresent();
  }

  private static boolean isSpecific(Term term) {
    return term.concept().filter(concept -> concept.weight() <= GENERAL).isEmpty();
  }

  /** "And …", "what about …". */
  private static boolean opens(Reading reading) {
    return reading.mentions("follow-up").anyMatch(mention -> mention.clause() == 0);
  }

  private Intent merged(Intent own, Topic topic) {
    Set<Kind> named = new LinkedHashSet<>();
    kinds(own).forEach(named::add);
    List<Term> terms = new ArrayList<>(own.terms());
    for (Term term : topic.terms(lexicon, CARRIED)) {
      boolean replaced =
          slot(term.concept()).filter(named::contains).isPresent() && !narrows(term, own);
      boolean repeated = terms.stream().anyMatch(each -> each.key().equals(term.key()));
      boolean aside = term.concept().filter(FollowUps::passes).isPresent();
      if (!replaced && !repeated && !aside) {
        terms.add(term);
      }
    }
    boolean asks =
        !own.aspects().isEmpty()
            || !own.terms().isEmpty() && !elliptic(own)
            || names(own, FollowUps::feeling);
    return own.about(terms, asks ? own.aspects() : topic.aspects());
  }

  /** A limb is named beside the part that is worked; an injury is safety's to remember. */
  private static boolean passes(Concept concept) {
    return concept.is("limb") || concept.kind() == Kind.INJURY;
  }

  /** "The other leg" said of the calf leaves it at the calf. */
  private static boolean narrows(Term term, Intent own) {
    return names(
        own, concept -> term.concept().filter(named -> named.is(concept.id())).isPresent());
  }

  /** Whether the question is left out too, so that the last one is asked again. */
  private static boolean elliptic(Intent own) {
    return fragment(own) || opens(own.reading()) || own.reading().mentionsAny("same");
  }

  private static Stream<Kind> kinds(Intent own) {
    return own.terms().stream().flatMap(term -> slot(term.concept()).stream());
  }

  private static Optional<Kind> slot(Optional<Concept> concept) {
    return concept
        .filter(named -> named.kind() != Kind.PART || site(named))
        .map(Concept::kind)
        .filter(REPLACED::contains);
  }

  private static boolean names(Intent own, Predicate<Concept> wanted) {
    return own.terms().stream().flatMap(term -> term.concept().stream()).anyMatch(wanted);
  }

  /** What is felt is asked about in its own right: "and with pain?" said of a noise. */
  private static boolean feeling(Concept concept) {
    return concept.kind() == Kind.SYMPTOM;
  }

  private static boolean site(Concept concept) {
    return concept.kind() == Kind.PART && NO_SITES.stream().noneMatch(concept::is);
  }
}
