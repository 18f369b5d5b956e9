package dev.unknot.safety;

import dev.unknot.language.TimeAgo;
import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Mention;
import dev.unknot.lexicon.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The mentions of a reading by concept and by place, and what stands near what. */
final class Places {

  /** How far after a verb its object is looked for, in tokens. */
  private static final int OBJECT = 3;

  private static final String EXACTLY = "=";
  private static final String OR = "\\|";

  private final Reading reading;
  private final Map<String, List<Mention>> byConcept = new HashMap<>();
  private final Map<Integer, List<Mention>> byClause = new HashMap<>();
  private final Set<Integer> clausesWithPart = new HashSet<>();
  private final Set<Integer> sentencesWithPart = new HashSet<>();
  private final boolean speakerIsRolled;
  private final boolean rolls;
  private final boolean feltOrRolled;
  private final boolean ofBody;

  Places(Reading reading) {
    this.reading = reading;
    for (Mention mention : reading.mentions()) {
      for (String concept : mention.concept().kinds()) {
        byConcept.computeIfAbsent(concept, key -> new ArrayList<>()).add(mention);
      }
      byConcept
          .computeIfAbsent(EXACTLY + mention.concept().id(), key -> new ArrayList<>())
          .add(mention);
      byClause.computeIfAbsent(mention.clause(), key -> new ArrayList<>()).add(mention);
      if (isPart(mention)) {
        clausesWithPart.add(mention.clause());
        sentencesWithPart.add(sentence(mention));
      }
    }
    speakerIsRolled =
        Stream.concat(of(Kind.PART.id()), of(Kind.ACT.id()))
            .anyMatch(mention ->
                says(mention.clause(), "self") && !says(mention.clause(), "other-person"));
    rolls = Stream.concat(of(Kind.ACT.id()), of(Kind.TOOL.id())).findAny().isPresent();
    boolean felt = Stream.concat(of(Kind.PART.id()), of(Kind.SYMPTOM.id())).findAny().isPresent();
    feltOrRolled = rolls || felt;
    ofBody = feltOrRolled || of("self").findAny().isPresent();
  }

  /**
   * Whether anything tells that a body is spoken of: one's own, a part, what is felt, what is
   * rolled. "The dow fell yesterday" is nobody's fall, but "fell yesterday" leaves out who did.
   */
  boolean ofBody(Mention mention) {
    int first = reading.clauses().get(mention.clause()).from();
    return ofBody || IntStream.range(first, mention.from()).allMatch(reading::covered);
  }

  static boolean isPart(Mention mention) {
    return mention.concept().kind() == Kind.PART;
  }

  /** The mentions of a concept as a pattern names it: {@code a|b} is either, {@code =a} a alone. */
  Stream<Mention> of(String concept) {
    return Stream.of(concept.split(OR, -1))
        .flatMap(each -> byConcept.getOrDefault(each, List.of()).stream());
  }

  List<Mention> inClause(int clause) {
    return byClause.getOrDefault(clause, List.of());
  }

  boolean says(int clause, String concept) {
    return inClause(clause).stream().anyMatch(mention -> mention.is(concept));
  }

  int sentence(Mention mention) {
    return reading.clauses().get(mention.clause()).sentence();
  }

  int sentenceOf(TimeAgo time) {
    return reading.clauses().get(reading.clauseOf(time.from())).sentence();
  }

  /** Whether a body is spoken of, or what is done to one, or the speaker's own case. */
  boolean concernsABody() {
    return feltOrRolled || of("self").anyMatch(mention -> !says(mention.clause(), "other-person"));
  }

  /** "My mate fell, I just want to roll my traps": the body in question is the speaker's own. */
  boolean speakerIsRolled() {
    return speakerIsRolled;
  }

  /**
   * "Is rolling fine with osteoporosis" asks about one's own case; "does rolling prevent it" and
   * "what is it" do not.
   */
  boolean ownCase(Mention mention) {
    return rolls
        && inClause(mention.clause()).stream()
            .noneMatch(cue -> cue.is("aims") && cue.from() < mention.from());
  }

  /** "Tore my yoga mat": what was harmed is no part of a body. */
  boolean harmsAThing(Mention reported) {
    if (!reported.is("wrench")) {
      return false;
    }
    return inClause(reported.clause()).stream()
        .filter(object -> object.from() >= reported.to() && object.from() - reported.to() <= OBJECT)
        .map(object -> object.concept().kind())
        .filter(kind -> kind == Kind.PART || kind == Kind.THING || kind == Kind.TOOL)
        .findFirst()
        .filter(kind -> kind != Kind.PART)
        .isPresent();
  }

  /** Two readings of the very same words; but a place and what is felt there can be one word. */
  boolean same(Mention one, Mention other) {
    return one.span().equals(other.span()) && isPart(one) == isPart(other);
  }

  /** Whether a part is out of reach, as the other's clause has one of its own. */
  boolean placedInClause(Mention with, Mention reported) {
    return isPart(with) && clausesWithPart.contains(reported.clause());
  }

  boolean placedInSentence(Mention with, Mention reported) {
    return isPart(with) && sentencesWithPart.contains(sentence(reported));
  }

  /** Whether nobody is named and nothing is done between two mentions, nor much said. */
  boolean oneBreath(Mention one, Mention other, int reach) {
    int from = Math.min(one.to(), other.to());
    int to = Math.max(one.from(), other.from());
    return to - from <= reach
        && Stream.concat(inClause(one.clause()).stream(), inClause(other.clause()).stream())
            .filter(between -> between.from() >= from && between.to() <= to)
            .noneMatch(between ->
                between.concept().kind() == Kind.ACT
                    || between.concept().kind() == Kind.TOOL
                    || between.is("subject") && between.to() - between.from() > 1);
  }
}
