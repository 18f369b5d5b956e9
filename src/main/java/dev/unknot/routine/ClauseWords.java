package dev.unknot.routine;

import dev.unknot.language.Numbers;
import dev.unknot.language.Quantity;
import dev.unknot.language.Token;
import dev.unknot.lexicon.Clause;
import dev.unknot.lexicon.Clause.Mood;
import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Mention;
import dev.unknot.lexicon.Reading;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of one clause as a running routine hears them: those for moves, and what else. */
final class ClauseWords {

  /** How concepts that name a number of a step begin. */
  private static final String ORDINAL = "ordinal-";

  private static final Set<String> WHAT = Set.of("what", "what's", "whats", "which");

  /** How a request opens. */
  private static final Set<String> LETS = Set.of("can", "could", "would", "will", "may", "shall");

  private static final List<String> PRESSURE =
      List.of("less-pressure-act", "more-pressure-act", "less-pressure", "more-pressure");

  /** What leads up to a request: "could you please", "I would like to", "let us". */
  private static final Set<String> POLITE =
      Set.of(
          "can", "could", "would", "will", "you", "i", "i'd", "id", "want", "like", "to", "let",
          "let's", "lets", "us", "me", "we", "may", "shall", "please", "just", "the", "a", "an",
          "now", "should", "and", "i'll", "i'm", "im", "my", "need", "have", "i've", "ive", "this",
          "that", "is", "it", "it's");

  private final Reading reading;
  private final Clause clause;
  private final Lexicon lexicon;
  private final Set<String> said;
  private final List<Mention> moves;
  private final BitSet covered = new BitSet();

  ClauseWords(Reading reading, int number, Lexicon lexicon) {
    this.reading = reading;
    this.clause = reading.clauses().get(number);
    this.lexicon = lexicon;
    boolean bare = size() == 1;
    this.moves =
        reading.moves().stream()
            .filter(mention -> mention.clause() == number)
            .filter(mention -> bare || !mention.is("bare"))
            .toList();
    this.said = moves.stream().map(mention -> mention.concept().id()).collect(Collectors.toSet());
    moves.forEach(mention -> covered.set(mention.from(), mention.to()));
    PRESSURE.stream()
        .flatMap(reading::mentions)
        .filter(this::inside)
        .forEach(mention -> covered.set(mention.from(), mention.to()));
  }

  /** Whether it asks something; "can you go back" asks for a move. */
  boolean asks() {
    return clause.asks() && !(clause.mood() == Mood.YES_NO && LETS.contains(opener()));
  }

  private String opener() {
    return reading
        .mentions("auxiliary")
        .filter(this::inside)
        .map(mention -> form(mention.from()))
        .findFirst()
        .orElse("");
  }

  boolean has(String... concepts) {
    for (String concept : concepts) {
      if (!said.contains(concept)) {
        return false;
      }
    }
    return true;
  }

  boolean any(String... concepts) {
    for (String concept : concepts) {
      if (said.contains(concept)) {
        return true;
      }
    }
    return false;
  }

  int size() {
    int words = 0;
    for (int at = clause.from(); at < clause.to(); at++) {
      words += reading.tokens().get(at).isWord() ? 1 : 0;
    }
    return words;
  }

  /** How many words name something of the trade, or ask for something of it. */
  int content() {
    BitSet content = new BitSet();
    for (Mention mention : reading.mentions()) {
      Kind kind = mention.concept().kind();
      boolean here = mention.from() >= clause.from() && mention.from() < clause.to();
      boolean told = kind != Kind.CUE && kind != Kind.FILLER;
      boolean free =
          kind == Kind.ASPECT
              ? covered.get(mention.from(), mention.to()).isEmpty() && !mention.is("meaning")
              : !covered.get(mention.to() - 1);
      if (here && told && free) {
        content.set(mention.from());
      }
    }
    return content.cardinality();
  }

  /** How many words are in no list of ours. */
  int strange() {
    int strange = 0;
    for (int at = clause.from(); at < clause.to(); at++) {
      Token token = reading.tokens().get(at);
      boolean known = covered.get(at) || reading.covered(at) || lexicon.isFiller(token);
      strange += token.isWord() && !known ? 1 : 0;
    }
    return strange;
  }

  /** Whether it opens with a question word that belongs to no move: "how do I finish". */
  boolean openQuestion() {
    if (clause.mood() == Mood.YES_NO) {
      return asksOfSelf();
    }
    return questionWords().anyMatch(mention -> !covered.get(mention.from()))
        || clause.mood() == Mood.QUESTION
            && reading
                .mentions(Kind.ASPECT)
                .anyMatch(mention ->
                    inside(mention)
                        && !mention.is("meaning")
                        && covered.get(mention.from(), mention.to()).isEmpty());
  }

  /** How, what, why, "what about"; the "and" of "and next" asks nothing. */
  private Stream<Mention> questionWords() {
    return reading
        .mentions("open-question")
        .filter(this::inside)
        .filter(mention -> !mention.is("follow-up") || mention.to() - mention.from() > 1);
  }

  /** "Should I stop", "is it done": no order, unless one asks to be let on. */
  private boolean asksOfSelf() {
    return asks()
        && !any("next-word", "go-on", "last-word", "left-word", "where-word", "side-word");
  }

  private boolean inside(Mention mention) {
    return mention.from() >= clause.from() && mention.from() < clause.to();
  }

  /** A phrase of several words, which says it all. */
  boolean whole(String concept) {
    return moves.stream()
        .anyMatch(
            mention -> mention.concept().id().equals(concept) && mention.to() - mention.from() > 1);
  }

  /** Whether its first word of weight is one of these. */
  boolean opens(String... concepts) {
    int head = head();
    Set<String> wanted = Set.of(concepts);
    return moves.stream()
        .anyMatch(mention -> mention.from() == head && wanted.contains(mention.concept().id()));
  }

  /** The first token that is no address, filler of politeness or auxiliary of a request. */
  private int head() {
    int at = clause.from();
    while (at < clause.to() - 1 && (polite(at) || !reading.tokens().get(at).isWord())) {
      at++;
    }
    return at;
  }

  private boolean polite(int at) {
    boolean address =
        moves.stream()
            .anyMatch(mention ->
                mention.from() == at
                    && Set.of("address", "yes-word").contains(mention.concept().id()));
    return address || POLITE.contains(form(at)) && !covered.get(at);
  }

  private String form(int at) {
    return reading.tokens().get(at).form();
  }

  boolean mentions(String concept) {
    return reading.mentions(concept).anyMatch(this::inside);
  }

  /** "Step three", "number three": the number names a step and does not count steps. */
  boolean named() {
    for (Mention mention : moves) {
      boolean names = mention.is("step-word") || mention.is("number-word");
      if (names
          && mention.to() < clause.to()
          && Numbers.of(reading.tokens().get(mention.to())).isPresent()) {
        return true;
      }
    }
    return ordinal();
  }

  boolean ordinal() {
    return said.stream().anyMatch(concept -> concept.startsWith(ORDINAL));
  }

  OptionalInt number() {
    for (Mention mention : moves) {
      if (mention.concept().id().startsWith(ORDINAL)) {
        Token word =
            new Token(
                mention.span(),
                mention.concept().id().substring(ORDINAL.length()),
                "",
                Token.Kind.WORD);
        return OptionalInt.of((int) Numbers.of(word).orElse(1));
      }
    }
    for (int at = clause.from(); at < clause.to(); at++) {
      Token token = reading.tokens().get(at);
      boolean pronoun = token.form().equals("one") && (at == clause.from() || !stepBefore(at));
      if (Numbers.of(token).isPresent() && !pronoun && !token.form().equals("once")) {
        return OptionalInt.of((int) Math.clamp(Numbers.of(token).getAsDouble(), 1, 999));
      }
    }
    return OptionalInt.empty();
  }

  /** "Step one", "number one", "go to one", but "the next one". */
  private boolean stepBefore(int at) {
    String before = form(at - 1);
    return moves.stream()
            .anyMatch(mention ->
                mention.to() == at && (mention.is("step-word") || mention.is("number-word")))
        || before.equals("to");
  }

  Optional<Duration> time() {
    return reading.quantities().stream()
        .filter(Quantity::isDuration)
        .filter(figure -> figure.from() >= clause.from() && figure.from() < clause.to())
        .findFirst()
        .map(figure ->
            Duration.ofSeconds(
                Math.round(
                    figure.max().orElse(figure.min().orElse(0))
                        * figure.unit().length().toSeconds())));
  }

  /** Whether the message names a concept, in whatever clause. */
  boolean messageMentions(String concept) {
    return reading.mentionsAny(concept);
  }

  Clause.Mood mood() {
    return clause.mood();
  }

  /** Whether all its open question words are "what" or "which". */
  boolean asksWhat() {
    return questionWords().allMatch(mention -> WHAT.contains(form(mention.from())));
  }
}
