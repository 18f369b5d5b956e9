package dev.unknot.safety;

import dev.unknot.lexicon.Clause;
import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Mention;
import dev.unknot.lexicon.Reading;
import dev.unknot.safety.Rule.Pattern;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whose body a sign is told of, and whether of one at all: "the market crashed", "my car was hit",
 * "my mate fell, I just want to roll my traps" are no reports of the speaker's.
 */
final class Bodies {

  /** What is done to a body, and not only how. */
  static final Set<String> DONE =
      Set.of("tool", "trade", "positioning", "hold", "exercise", "session");

  /** How far after a verb its object is looked for, in tokens. */
  private static final int OBJECT = 3;

  private static final int OUTSIDE = -1;
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> VERBS = Set.of("auxiliary", "bearing", "hedge", "degree");
  private static final Set<String> THINGS = Set.of("thing", "other-topic", "shopping");
  private static final Set<String> ERRAND = Set.of("errand");
  private static final String SELF = "self";
  private static final String OTHER = "other-person";
  private static final String AIMS = "aims";

  private final Reading reading;
  private final Places places;

  /** For each token the first of the mention it stands in; -1 outside of all. */
  private final int[] heads;

  /** For each token how many before it belong to nothing that tells of a body. */
  private final int[] strange;

  private final int[] articles;

  private final Map<Integer, Boolean> own = new HashMap<>();
  private final Map<Integer, Integer> firstAim = new HashMap<>();
  private final List<Mention> selvesTold;
  private final boolean speakerIsRolled;
  private final boolean rolls;
  private final boolean feltOrRolled;
  private final boolean speakerNamed;

  Bodies(Reading reading, Places places) {
    this.reading = reading;
    this.places = places;
    heads = new int[reading.tokens().size()];
    Arrays.fill(heads, OUTSIDE);
    for (Mention mention : reading.mentions()) {
      Arrays.fill(heads, mention.from(), mention.to(), mention.from());
      if (mention.is(AIMS)) {
        firstAim.merge(mention.clause(), mention.from(), Math::min);
      }
    }
    strange = new int[heads.length + 1];
    articles = new int[heads.length + 1];
    for (int at = 0; at < heads.length; at++) {
      boolean article = isArticle(at);
      boolean known = article || covered(at) && !starts(heads[at], ERRAND);
      strange[at + 1] = strange[at] + (known ? 0 : 1);
      articles[at + 1] = articles[at] + (article ? 1 : 0);
    }
    List<Mention> selves = places.of(SELF);
    selvesTold =
        selves.stream()
            .filter(self -> !reading.clauses().get(self.clause()).asks())
            .limit(2)
            .toList();
    speakerNamed = !selves.isEmpty();
    speakerIsRolled =
        Stream.of(Kind.PART.id(), Kind.ACT.id())
                .map(places::of)
                .flatMap(List::stream)
                .anyMatch(mention -> isOwn(mention.clause()))
            || places.of(Kind.TOOL.id()).stream()
                .anyMatch(tool -> isOwn(tool.clause()) && places.says(tool.clause(), OTHER))
            || places.of("negation").stream().anyMatch(this::deniesAltogether);
    rolls = DONE.stream().anyMatch(done -> !places.of(done).isEmpty());
    boolean felt =
        !places.of(Kind.PART.id()).isEmpty()
            || places.of(Kind.SYMPTOM.id()).stream()
                .anyMatch(mention -> !mention.is("injury-word"));
    feltOrRolled = rolls || felt;
  }

  /** Whether what is mentioned is a case of somebody's body that a pattern is meant for. */
  boolean concern(Mention mention, Pattern pattern) {
    return isOfBody(mention)
        && !harmsAThing(mention)
        && !isBareNoun(mention)
        && (pattern.level() == Level.EMERGENCY || !isErrand(mention))
        && (!mention.status().other() || concernsAnother(pattern));
  }

  /** "My wife is pregnant, text her": of somebody else, what is not urgent counts for rolling. */
  private boolean concernsAnother(Pattern pattern) {
    return !speakerIsRolled && (pattern.level().compareTo(Level.URGENT) >= 0 || isSpokenOf());
  }

  /**
   * Whether anything tells that a body is spoken of: one's own, a part, what is felt, what is
   * rolled. "The dow fell yesterday" is nobody's fall, but "fell yesterday" leaves out who did.
   */
  private boolean isOfBody(Mention mention) {
    if (feltOrRolled) {
      return true;
    }
    int subject = subject(mention);
    if (subject < first(mention) || namesSpeaker(mention)) {
      return true;
    }
    if (isThing(subject, mention)) {
      return selvesTold.stream().anyMatch(self -> self.to() != subject);
    }
    return speakerNamed || isLeftOut(mention);
  }

  /** Whether nothing but little words stands before it: "cannot pee", "was in an accident". */
  private boolean isLeftOut(Mention mention) {
    int first = first(mention);
    boolean event = mention.concept().kind() == Kind.INJURY;
    return strange[mention.from()] == strange[first]
        && (event || articles[mention.from()] == articles[first]);
  }

  /** The last word before a mention that is no verb of its own: who or what it befell. */
  private int subject(Mention mention) {
    int at = mention.from() - 1;
    while (at >= first(mention) && (isArticle(at) || starts(at, VERBS))) {
      at--;
    }
    return at;
  }

  private int first(Mention mention) {
    return clause(mention).from();
  }

  private Clause clause(Mention mention) {
    return reading.clauses().get(mention.clause());
  }

  /** "My car was hit", "the market crashed", but not "I", "she", "my knee". */
  private boolean isThing(int subject, Mention event) {
    if (event.concept().kind() != Kind.INJURY) {
      return false;
    }
    return !covered(subject)
        || reading.tokens().get(subject).form().equals("there")
        || starts(heads[subject], THINGS)
        || starts(heads[subject], Set.of("weight-unit"));
  }

  /** "My horse threw me". */
  private boolean namesSpeaker(Mention event) {
    return reading.tokens().subList(event.from(), event.to()).stream()
        .anyMatch(token -> token.form().equals("me"));
  }

  /** "Remind me of my surgery": asked of an assistant of another trade, and no case of ours. */
  private boolean isErrand(Mention mention) {
    return !feltOrRolled && starts(first(mention), ERRAND);
  }

  /** "Injury news" is nobody's, as long as nobody is spoken of. */
  private boolean isBareNoun(Mention mention) {
    return starts(mention.from(), Set.of("injury-word"))
        && reading.times().isEmpty()
        && !isSpokenOf();
  }

  /** Whether a body is spoken of, or what is done to one, or the speaker's own case. */
  private boolean isSpokenOf() {
    return feltOrRolled
        || places.of(SELF).stream().anyMatch(self -> !places.says(self.clause(), OTHER));
  }

  /** Whether a clause is of the speaker: "can I borrow his roller" is. */
  private boolean isOwn(int clause) {
    return own.computeIfAbsent(
        clause,
        key ->
            places.says(key, SELF)
                && places.inClause(key).stream()
                    .filter(each -> each.is(OTHER))
                    .allMatch(other ->
                        places.startingAt(other.to()).stream()
                            .anyMatch(next -> next.concept().kind() == Kind.TOOL)));
  }

  /** "I don't", "not me" is all that is said. */
  private boolean deniesAltogether(Mention negation) {
    return places.says(negation.clause(), SELF)
        && !places.says(negation.clause(), OTHER)
        && IntStream.range(negation.to(), clause(negation).to())
            .noneMatch(at -> reading.tokens().get(at).isWord() && !starts(at, Set.of(SELF)));
  }

  /**
   * "Is rolling fine with osteoporosis" asks about one's own case; "does rolling prevent it" and
   * "what is it" do not.
   */
  boolean isOwnCase(Mention mention) {
    return rolls && firstAim.getOrDefault(mention.clause(), mention.from()) >= mention.from();
  }

  /** "Tore my yoga mat": what was harmed is no part of a body. */
  private boolean harmsAThing(Mention reported) {
    if (!reported.is("wrench")) {
      return false;
    }
    int end = Math.min(reported.to() + OBJECT + 1, clause(reported).to());
    return IntStream.range(reported.to(), end)
        .mapToObj(places::startingAt)
        .flatMap(List::stream)
        .filter(object -> Places.isPart(object) || isObject(object, reported))
        .findFirst()
        .filter(object -> !Places.isPart(object))
        .isPresent();
  }

  /** A thing; one that is none of our trade only as the very object: "tore my credit card". */
  private boolean isObject(Mention object, Mention reported) {
    Kind kind = object.concept().kind();
    return kind == Kind.THING
        || kind == Kind.TOOL
        || object.is("other-topic")
            && IntStream.range(reported.to(), object.from())
                .allMatch(at -> isArticle(at) || starts(at, Set.of(SELF, OTHER, "them")));
  }

  private boolean covered(int token) {
    return heads[token] != OUTSIDE;
  }

  private boolean isArticle(int token) {
    return ARTICLES.contains(reading.tokens().get(token).form());
  }

  private boolean starts(int token, Set<String> concepts) {
    for (Mention mention : places.startingAt(token)) {
      if (!Collections.disjoint(mention.concept().kinds(), concepts)) {
        return true;
      }
    }
    return false;
  }
}
