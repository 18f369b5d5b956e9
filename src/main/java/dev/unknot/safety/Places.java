package dev.unknot.safety;

import dev.unknot.language.TimeAgo;
import dev.unknot.lexicon.Clause;
import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Mention;
import dev.unknot.lexicon.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The mentions of a reading by concept and by place, and what stands near what. Everything is
 * looked up, so that a mention costs no more in a long message than in a short one.
 */
final class Places {

  /** How far after a verb its object is looked for, in tokens. */
  private static final int OBJECT = 3;

  /** How many words a clause has at most that is only a place. */
  private static final int PLACE = 4;

  private static final int OUTSIDE = -1;

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private static final String DONE_TO_A_BODY = "tool|trade|positioning|hold|exercise|session";

  private static final String EXACTLY = "=";
  private static final String OR = "\\|";
  private static final String SELF = "self";
  private static final String OTHER = "other-person";

  /** What says more of a place than that it is the one. */
  private static final Set<String> MORE =
      Set.of(
          Kind.SYMPTOM.id(),
          Kind.INJURY.id(),
          Kind.ACT.id(),
          Kind.TOOL.id(),
          Kind.FOREIGN.id(),
          OTHER,
          "predicate",
          "negation",
          "negation-after",
          "healed",
          "found-fine",
          "condition",
          "hypothetical");

  private final Reading reading;
  private final Map<String, List<Mention>> byConcept = new HashMap<>();
  private final Map<Integer, List<Mention>> byClause = new HashMap<>();
  private final Map<Integer, Set<String>> saidIn = new HashMap<>();
  private final List<List<Mention>> starting;

  /** For each token the first of the mention it stands in; -1 outside of all. */
  private final int[] heads;

  private final int[] homes;
  private final Set<Integer> sentencesWithPart = new HashSet<>();
  private final boolean speakerIsRolled;
  private final boolean rolls;
  private final boolean feltOrRolled;
  private final boolean bodyOfSpeaker;

  Places(Reading reading) {
    this.reading = reading;
    int tokens = reading.tokens().size();
    starting =
        IntStream.range(0, tokens)
            .mapToObj(token -> (List<Mention>) new ArrayList<Mention>(2))
            .toList();
    heads = new int[tokens];
    Arrays.fill(heads, OUTSIDE);
    for (Mention mention : reading.mentions()) {
      add(mention);
    }
    homes = homes();
    speakerIsRolled =
        Stream.concat(of(Kind.PART.id()), of(Kind.ACT.id())).anyMatch(this::isOwn)
            || of(Kind.TOOL.id()).anyMatch(tool -> isOwn(tool) && says(tool.clause(), OTHER))
            || of("negation").anyMatch(this::deniesAltogether);
    rolls = of(DONE_TO_A_BODY).findAny().isPresent();
    boolean felt = Stream.concat(of(Kind.PART.id()), of(Kind.SYMPTOM.id())).findAny().isPresent();
    feltOrRolled = rolls || felt;
    bodyOfSpeaker = of(SELF).findAny().isPresent();
  }

  private void add(Mention mention) {
    starting.get(mention.from()).add(mention);
    for (int at = mention.from(); at < mention.to(); at++) {
      heads[at] = mention.from();
    }
    Set<String> kinds = mention.concept().kinds();
    kinds.forEach(concept -> put(concept, mention));
    put(EXACTLY + mention.concept().id(), mention);
    byClause.computeIfAbsent(mention.clause(), key -> new ArrayList<>()).add(mention);
    saidIn.computeIfAbsent(mention.clause(), key -> new HashSet<>()).addAll(kinds);
    if (isPart(mention)) {
      sentencesWithPart.add(sentence(mention));
    }
  }

  private void put(String concept, Mention mention) {
    byConcept.computeIfAbsent(concept, key -> new ArrayList<>()).add(mention);
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
    return saidIn.getOrDefault(clause, Set.of()).contains(concept);
  }

  int sentence(Mention mention) {
    return reading.clauses().get(mention.clause()).sentence();
  }

  int sentenceOf(TimeAgo time) {
    return reading.clauses().get(reading.clauseOf(time.from())).sentence();
  }

  /**
   * Whether anything tells that a body is spoken of: one's own, a part, what is felt, what is
   * rolled. "The dow fell yesterday" is nobody's fall, but "fell yesterday" leaves out who did.
   */
  boolean ofBody(Mention mention) {
    if (feltOrRolled) {
      return true;
    }
    int subject = subject(mention);
    if (subject < first(mention) || namesSpeaker(mention)) {
      return true;
    }
    return isPerson(subject) ? bodyOfSpeaker || allCovered(mention) : tellsOfSelf(subject);
  }

  /** "My horse threw me". */
  private boolean namesSpeaker(Mention event) {
    return reading.tokens().subList(event.from(), event.to()).stream()
        .anyMatch(token -> token.form().equals("me"));
  }

  private boolean allCovered(Mention mention) {
    return IntStream.range(first(mention), mention.from())
        .allMatch(at -> covered(at) || isArticle(at));
  }

  /** The last word before a mention that is no verb of its own: who or what it befell. */
  private int subject(Mention mention) {
    int at = mention.from() - 1;
    while (at >= first(mention)
        && (isArticle(at) || starts(at, "auxiliary|bearing|hedge|degree"))) {
      at--;
    }
    return at;
  }

  private boolean isArticle(int token) {
    return ARTICLES.contains(reading.tokens().get(token).form());
  }

  private int first(Mention mention) {
    return reading.clauses().get(mention.clause()).from();
  }

  /** "I", "we", "my knee"; not "my car", nor "the market". */
  private boolean isPerson(int token) {
    return covered(token) && !starts(heads[token], "thing|other-topic|shopping");
  }

  private boolean covered(int token) {
    return heads[token] != OUTSIDE;
  }

  /** Whether the speaker tells of themselves, and not only what is theirs: "my car was hit". */
  private boolean tellsOfSelf(int thing) {
    return of(SELF)
        .filter(self -> self.to() != thing)
        .anyMatch(self -> !reading.clauses().get(self.clause()).asks());
  }

  private boolean starts(int token, String concepts) {
    return Stream.of(concepts.split(OR, -1))
        .anyMatch(concept -> starting.get(token).stream().anyMatch(mention -> mention.is(concept)));
  }

  /** Whether a body is spoken of, or what is done to one, or the speaker's own case. */
  boolean concernsABody() {
    return feltOrRolled || of(SELF).anyMatch(mention -> !says(mention.clause(), OTHER));
  }

  /**
   * "My mate fell, I just want to roll my traps", "can I borrow his roller", "he has a knot, I
   * don't": the body in question is the speaker's own.
   */
  boolean speakerIsRolled() {
    return speakerIsRolled;
  }

  private boolean isOwn(Mention mention) {
    return says(mention.clause(), SELF)
        && (!says(mention.clause(), OTHER)
            || inClause(mention.clause()).stream()
                .filter(each -> each.is(OTHER))
                .allMatch(other -> startsTool(other.to())));
  }

  private boolean startsTool(int token) {
    return token < starting.size() && starts(token, Kind.TOOL.id());
  }

  /** "I don't", "not me" is all that is said. */
  private boolean deniesAltogether(Mention negation) {
    int end = reading.clauses().get(negation.clause()).to();
    return isOwn(negation)
        && !says(negation.clause(), OTHER)
        && IntStream.range(negation.to(), end)
            .noneMatch(at -> reading.tokens().get(at).isWord() && !starts(at, SELF));
  }

  /**
   * "Is rolling fine with osteoporosis" asks about one's own case; "does rolling prevent it" and
   * "what is it" do not.
   */
  boolean ownCase(Mention mention) {
    return rolls
        && (!says(mention.clause(), "aims")
            || inClause(mention.clause()).stream()
                .filter(cue -> cue.is("aims"))
                .findFirst()
                .filter(cue -> cue.from() < mention.from())
                .isEmpty());
  }

  /** "Tore my yoga mat": what was harmed is no part of a body. */
  boolean harmsAThing(Mention reported) {
    if (!reported.is("wrench")) {
      return false;
    }
    int end = Math.min(reported.to() + OBJECT + 1, reading.clauses().get(reported.clause()).to());
    return IntStream.range(reported.to(), end)
        .mapToObj(starting::get)
        .flatMap(List::stream)
        .filter(object -> isPart(object) || isThing(object, reported))
        .findFirst()
        .filter(object -> !isPart(object))
        .isPresent();
  }

  /** A thing; one that is none of our trade only as the very object: "tore my credit card". */
  private boolean isThing(Mention object, Mention reported) {
    Kind kind = object.concept().kind();
    return kind == Kind.THING
        || kind == Kind.TOOL
        || object.is("other-topic")
            && IntStream.range(reported.to(), object.from())
                .allMatch(at -> isArticle(at) || starts(at, "self|other-person|them"));
  }

  /** Two readings of the very same words; but a place and what is felt there can be one word. */
  boolean same(Mention one, Mention other) {
    return one.span().equals(other.span()) && isPart(one) == isPart(other);
  }

  /** "Sore after an intense workout": the degree is not that of what is felt. */
  boolean belongsToWorkout(Mention degree) {
    return of("workout-soreness")
        .anyMatch(workout -> workout.from() <= degree.from() && degree.to() <= workout.to());
  }

  /**
   * Whether two stand in one clause, or in one and its place: "my back hurts, right on the spine",
   * "no pain in the muscle, but I do on the bone".
   */
  boolean together(Mention one, Mention other) {
    return homes[one.clause()] == homes[other.clause()];
  }

  /** For each clause itself, or the one before it whose place it tells. */
  private int[] homes() {
    int[] homes = IntStream.range(0, reading.clauses().size()).toArray();
    for (int clause = 1; clause < homes.length; clause++) {
      if (placesTheOneBefore(clause)) {
        homes[clause] = homes[clause - 1];
      }
    }
    return homes;
  }

  private boolean placesTheOneBefore(int index) {
    Clause clause = reading.clauses().get(index);
    Set<String> said = saidIn.getOrDefault(index, Set.of());
    return said.contains(Kind.PART.id())
        && clause.mood() == Clause.Mood.STATEMENT
        && MORE.stream().noneMatch(said::contains)
        && (said.contains("exception")
            || !said.contains("auxiliary")
                && (said.contains("place-relation") || clause.to() - clause.from() <= PLACE));
  }

  /** Whether a part is out of reach, as the other's clause has one of its own. */
  boolean placedInClause(Mention with, Mention reported) {
    return isPart(with) && says(reported.clause(), Kind.PART.id());
  }

  boolean placedInSentence(Mention with, Mention reported) {
    return isPart(with) && sentencesWithPart.contains(sentence(reported));
  }

  /** Whether nobody is named and nothing is done between two mentions, nor much said. */
  boolean oneBreath(Mention one, Mention other, int reach) {
    int from = Math.min(one.to(), other.to());
    int to = Math.max(one.from(), other.from());
    return to - from <= reach
        && IntStream.range(from, Math.max(from, to))
            .mapToObj(starting::get)
            .flatMap(List::stream)
            .filter(between -> between.to() <= to)
            .noneMatch(between ->
                between.concept().kind() == Kind.ACT
                    || between.concept().kind() == Kind.TOOL
                    || between.is("subject") && between.to() - between.from() > 1);
  }
}
