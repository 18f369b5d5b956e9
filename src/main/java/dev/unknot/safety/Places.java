package dev.unknot.safety;

import dev.unknot.lexicon.Clause;
import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Mention;
import dev.unknot.lexicon.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The mentions of a reading by concept and by place, and what stands near what. All is looked up,
 * so that a mention costs no more in a long message than in a short one.
 */
final class Places {

  /** How many words a clause has at most that is only a place. */
  private static final int PLACE = 4;

  /** How many mentions each way are looked at for the nearest one. */
  private static final int LOOKED_AT = 24;

  private static final String EXACTLY = "=";
  private static final String OR = "\\|";

  /** What says more of a place than that it is the one. */
  private static final Set<String> MORE =
      Set.of(
          Kind.SYMPTOM.id(),
          Kind.INJURY.id(),
          Kind.ACT.id(),
          Kind.TOOL.id(),
          Kind.FOREIGN.id(),
          "other-person",
          "predicate",
          "negation",
          "negation-after",
          "healed",
          "found-fine",
          "condition",
          "hypothetical");

  private final Reading reading;
  private final Map<String, List<Mention>> byConcept = new HashMap<>();
  private final Map<String, List<Mention>> byPattern = new HashMap<>();
  private final Map<String, Set<Integer>> sentencesAffirming = new HashMap<>();
  private final Map<Integer, List<Mention>> byClause = new HashMap<>();
  private final Map<Integer, Set<String>> saidIn = new HashMap<>();
  private final List<List<Mention>> starting;
  private final int[] homes;
  private final Set<Integer> sentencesWithPart = new HashSet<>();
  private final Set<Integer> tokensOfWorkout = new HashSet<>();

  Places(Reading reading) {
    this.reading = reading;
    starting = new ArrayList<>(Collections.nCopies(reading.tokens().size(), List.of()));
    reading.mentions().forEach(this::add);
    homes = homes();
  }

  private void add(Mention mention) {
    List<Mention> here = new ArrayList<>(starting.get(mention.from()));
    here.add(mention);
    starting.set(mention.from(), here);
    Set<String> kinds = mention.concept().kinds();
    kinds.forEach(concept -> put(concept, mention));
    put(EXACTLY + mention.concept().id(), mention);
    byClause.computeIfAbsent(mention.clause(), key -> new ArrayList<>()).add(mention);
    saidIn.computeIfAbsent(mention.clause(), key -> new HashSet<>()).addAll(kinds);
    if (isPart(mention)) {
      sentencesWithPart.add(sentence(mention));
    }
    if (mention.is("workout-soreness")) {
      IntStream.range(mention.from(), mention.to()).forEach(tokensOfWorkout::add);
    }
  }

  private void put(String concept, Mention mention) {
    byConcept.computeIfAbsent(concept, key -> new ArrayList<>()).add(mention);
  }

  static boolean isPart(Mention mention) {
    return mention.concept().kind() == Kind.PART;
  }

  /** The mentions of a concept as a pattern names it: {@code a|b} is either, {@code =a} a alone. */
  List<Mention> of(String pattern) {
    return byPattern.computeIfAbsent(pattern, this::find);
  }

  private List<Mention> find(String pattern) {
    List<String> concepts = List.of(pattern.split(OR, -1));
    Stream<Mention> found =
        concepts.stream().flatMap(each -> byConcept.getOrDefault(each, List.of()).stream());
    return concepts.size() == 1
        ? found.toList()
        : found.sorted(Comparator.comparingInt(Mention::from)).toList();
  }

  /** The mentions that start at a token. */
  List<Mention> startingAt(int token) {
    return token < starting.size() ? starting.get(token) : List.of();
  }

  List<Mention> inClause(int clause) {
    return byClause.getOrDefault(clause, List.of());
  }

  boolean says(int clause, String concept) {
    return saidIn.getOrDefault(clause, Set.of()).contains(concept);
  }

  /** Whether a sentence tells of something, as a pattern names it, and does not deny it. */
  boolean affirms(int sentence, String pattern) {
    return sentencesAffirming.computeIfAbsent(pattern, this::affirming).contains(sentence);
  }

  private Set<Integer> affirming(String pattern) {
    Set<Integer> sentences = new HashSet<>();
    for (Mention mention : of(pattern)) {
      if (!mention.status().negated()) {
        sentences.add(sentence(mention));
      }
    }
    return sentences;
  }

  int sentence(Mention mention) {
    return reading.clauses().get(mention.clause()).sentence();
  }

  /** The nearest mention beside one that is not denied and fits. */
  Optional<Mention> nearest(Mention one, String pattern, Predicate<Mention> fits) {
    List<Mention> all = of(pattern);
    int here = firstFrom(all, one.from());
    int first = Math.max(0, here - LOOKED_AT);
    int end = Math.min(all.size(), here + LOOKED_AT);
    return all.subList(first, end).stream()
        .filter(other -> !other.status().negated() && !same(one, other))
        .filter(fits)
        .min(Comparator.comparingInt(other -> Math.abs(other.from() - one.from())));
  }

  /** The index of the first mention that starts at a token or later. */
  static int firstFrom(List<Mention> mentions, int token) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).from() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Two readings of the very same words; but a place and what is felt there can be one word. */
  private static boolean same(Mention one, Mention other) {
    return one.span().equals(other.span()) && isPart(one) == isPart(other);
  }

  /** "Sore after an intense workout": the degree is not that of what is felt. */
  boolean ofWorkout(Mention degree) {
    return tokensOfWorkout.contains(degree.from());
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
        && IntStream.range(from, to)
            .mapToObj(starting::get)
            .flatMap(List::stream)
            .filter(between -> between.to() <= to)
            .noneMatch(between ->
                between.concept().kind() == Kind.ACT
                    || between.concept().kind() == Kind.TOOL
                    || between.is("subject") && between.to() - between.from() > 1);
  }
}
