package dev.unknot.answer.support;

import dev.unknot.answer.support.Unit.Kind;
import dev.unknot.language.Token;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Mention;
import dev.unknot.lexicon.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a sentence for comparison, on top of the lexicon's reading. */
final class StatementReader {

  /** "Up" in "wake up" is no way. */
  private static final String UPWARD = "vertical-way";

  private static final double NAMED = 1.3;
  private static final double STRONG = 1.4;
  private static final double PLAIN = 1;
  private static final double TURNED = 0.8;
  private static final double LIGHT = 0.3;

  /** Words of the trade weigh less in the lexicon: they tell little. */
  private static final double LITTLE = 0.5;

  /** Before the body part "back"; elsewhere it can be an adverb. */
  private static final Set<String> DETERMINERS =
      Set.of("your", "the", "my", "his", "her", "their", "a", "of", "sore", "whole", "s");

  private static final Set<String> AFTER_ADVERB =
      Set.of(
          "and", "to", "in", "into", "toward", "towards", "from", "again", "until", "on", "down",
          "up", "at", "the", "way");

  private final Lexicon lexicon;
  private final Vocabulary words;

  StatementReader(Lexicon lexicon, Vocabulary words) {
    this.lexicon = lexicon;
    this.words = words;
  }

  Statement read(String text) {
    Reading reading = lexicon.readAsWritten(text);
    List<Token> tokens = reading.tokens();
    Clausing clausing = new Clausing(tokens, words);
    List<Figure> figures = new FigureReader(tokens, words, clausing).read(reading.quantities());
    boolean[] taken = new boolean[tokens.size()];
    for (Figure figure : figures) {
      for (int i = figure.from(); i < figure.to(); i++) {
        taken[i] = true;
      }
    }
    List<Unit> units = new ArrayList<>();
    List<Mention> named = named(reading);
    int at = 0;
    while (at < tokens.size()) {
      at = taken[at] ? at + 1 : read(reading, clausing, named, at, units);
    }
    return new Statement(text, units, figures, clausing.forces());
  }

  /** Reads what begins at a token; gives where to go on. */
  private int read(
      Reading reading, Clausing clausing, List<Mention> named, int at, List<Unit> units) {
    List<Token> tokens = reading.tokens();
    if (!tokens.get(at).isWord() || clausing.isCue(at)) {
      return at + 1;
    }
    Optional<Mention> mention = named.stream().filter(each -> each.from() == at).findFirst();
    int end = mention.map(Mention::to).orElse(at);
    int phrase =
        Math.max(
            longest(words.claims(), tokens, at),
            Math.max(longest(words.senses(), tokens, at), longest(words.poles(), tokens, at)));
    if (mention.isPresent() && end >= phrase) {
      units.add(unit(reading, clausing, at, end, mention));
      return end;
    }
    if (phrase - at > 1 && !runsInto(tokens, at, phrase)) {
      units.add(unit(reading, clausing, at, phrase, Optional.empty()));
      // "Lie on your back" still names the back.
      int from = at;
      return named.stream()
          .filter(each -> each.from() > from && each.to() <= phrase)
          .mapToInt(Mention::from)
          .findFirst()
          .orElse(phrase);
    }
    Token token = tokens.get(at);
    boolean pole = phrase > at && !poles(tokens, at, at + 1).isEmpty();
    if (pole || !function(token)) {
      units.add(unit(reading, clausing, at, at + 1, Optional.empty()));
    }
    return at + 1;
  }

  /** A word that means nothing by itself: "the", "you'll". */
  private boolean function(Token token) {
    int apostrophe = token.form().indexOf('\'');
    return words.function().contains(token.form())
        || apostrophe > 0 && words.function().contains(token.form().substring(0, apostrophe));
  }

  /** Whether a phrase holds the first words of another that goes on beyond it. */
  private boolean runsInto(List<Token> tokens, int from, int to) {
    if (!words.function().contains(tokens.get(from).form())) {
      return false;
    }
    for (int at = from + 1; at < to; at++) {
      if (longest(words.senses(), tokens, at) > to || longest(words.poles(), tokens, at) > to) {
        return true;
      }
    }
    return false;
  }

  private static boolean kindIsPlace(Mention mention) {
    return mention.concept().kind() == Concept.Kind.THING;
  }

  private Unit unit(
      Reading reading, Clausing clausing, int from, int to, Optional<Mention> mention) {
    List<Token> tokens = reading.tokens();
    Set<String> stems = new HashSet<>();
    for (Token token : tokens.subList(from, to)) {
      if (token.isWord() && !function(token)) {
        stems.add(token.stem());
      }
      if (to - from > 1 && words.forward().longest(List.of(token), 0).isPresent()) {
        // "Not used to" is not "used".
        stems.clear();
        break;
      }
    }
    if (mention.isPresent() && stems.size() > 1) {
      stems.removeAll(words.light());
    }
    Set<Integer> senses = new HashSet<>();
    for (Phrases.Found<Integer> found : words.senses().at(tokens, from)) {
      if (found.to() == to) {
        senses.add(found.value());
      }
    }
    Set<String> concepts = new HashSet<>();
    boolean foreign = false;
    boolean trade = false;
    for (Mention each : reading.mentions()) {
      if (each.from() <= from && to <= each.to()) {
        switch (each.concept().kind()) {
          case ACT, EFFECT, SYMPTOM, SITUATION, INJURY -> {
            concepts.add(each.concept().id());
            trade |= each.concept().weight() < LITTLE;
          }
          case FOREIGN -> foreign = true;
          case PART, TOOL, THING, ASPECT, CUE, FILLER, MOVE -> {}
        }
      }
    }
    List<Pole> poles =
        mention.isPresent() && !kindIsPlace(mention.get()) ? List.of() : poles(tokens, from, to);
    boolean claim =
        foreign || words.claims().at(tokens, from).stream().anyMatch(found -> found.to() == to);
    Kind kind = kind(tokens, from, mention, claim);
    return new Unit(
        from,
        to,
        clausing.clauseOf(from),
        kind,
        stems,
        senses,
        concepts,
        mention.map(Mention::concept),
        poles,
        trade && poles.isEmpty() ? LIGHT : weight(kind, mention, stems, poles),
        clausing.denied(from) && poles.stream().noneMatch(Pole::ofTime));
  }

  private Kind kind(List<Token> tokens, int from, Optional<Mention> mention, boolean claim) {
    if (mention.isPresent()) {
      return switch (mention.get().concept().kind()) {
        case PART -> Kind.PART;
        case TOOL -> Kind.TOOL;
        default -> Kind.PLACE;
      };
    }
    if (words.measures().contains(tokens.get(from).stem())) {
      return Kind.MEASURE;
    }
    return claim ? Kind.CLAIM : Kind.WORD;
  }

  private double weight(Kind kind, Optional<Mention> mention, Set<String> stems, List<Pole> poles) {
    if (mention.isPresent() && mention.get().concept().weight() < LITTLE) {
      return LIGHT;
    }
    return switch (kind) {
      case PART, TOOL -> NAMED;
      case CLAIM, MEASURE -> STRONG;
      case PLACE -> PLAIN;
      case WORD -> {
        if (!poles.isEmpty()) {
          yield TURNED;
        }
        yield words.light().containsAll(stems) ? LIGHT : PLAIN;
      }
    };
  }

  /** "More easily" is no more of anything. */
  private static boolean comparative(List<Token> tokens, int from, int to) {
    return to - from == 1
        && to < tokens.size()
        && tokens.get(from).form().equals("more")
        && tokens.get(to).form().endsWith("ly");
  }

  private List<Pole> poles(List<Token> tokens, int from, int to) {
    if (comparative(tokens, from, to)) {
      return List.of();
    }
    List<Pole> poles = new ArrayList<>();
    for (int length = to - from; length > 0; length--) {
      for (int at = from; at + length <= to; at++) {
        for (Phrases.Found<Pole> found : words.poles().at(tokens, at)) {
          boolean whole = length == to - from || !found.value().axis().equals(UPWARD);
          if (whole
              && found.length() == length
              && poles.stream().noneMatch(found.value()::sameAxis)) {
            poles.add(found.value());
          }
        }
      }
    }
    return poles;
  }

  private static int longest(Phrases<?> phrases, List<Token> tokens, int at) {
    return phrases.longest(tokens, at).map(Phrases.Found::to).orElse(at);
  }

  /** The parts, tools and places named, each without the words that tell which side of it. */
  private List<Mention> named(Reading reading) {
    List<Mention> named = new ArrayList<>();
    for (Mention mention : reading.mentions()) {
      switch (mention.concept().kind()) {
        case PART -> {
          if (mention.concept().weight() >= LITTLE) {
            addPart(reading, mention, named);
          }
        }
        case TOOL, THING -> named.add(mention);
        case SYMPTOM, INJURY, ACT, EFFECT, SITUATION, ASPECT, FOREIGN, CUE, FILLER, MOVE -> {}
      }
    }
    return named;
  }

  private void addPart(Reading reading, Mention mention, List<Mention> named) {
    List<Token> tokens = reading.tokens();
    int from = mention.from();
    if (adverb(tokens, mention)) {
      return;
    }
    for (int at = from; at < mention.to(); at++) {
      if (words.placeWords().contains(tokens.get(at).form())) {
        from = at + 1;
      }
    }
    boolean placed = from > mention.from() && from < mention.to();
    if (!placed) {
      named.add(mention);
      return;
    }
    int first = from;
    int start = tokens.get(first).span().start();
    Reading rest = lexicon.readAsWritten(reading.text().substring(start, mention.span().end()));
    rest.mentions(Concept.Kind.PART)
        .map(part ->
            new Mention(
                part.concept(),
                reading.span(first + part.from(), first + part.to()),
                first + part.from(),
                first + part.to(),
                0,
                Mention.Status.PLAIN))
        .forEach(named::add);
  }

  /** "Roll back", "back and forth". */
  private static boolean adverb(List<Token> tokens, Mention mention) {
    int at = mention.from();
    if (mention.to() - at > 1 || !tokens.get(at).form().equals("back")) {
      return false;
    }
    boolean determined = at > 0 && DETERMINERS.contains(tokens.get(at - 1).form());
    boolean before = at + 1 < tokens.size() && AFTER_ADVERB.contains(tokens.get(at + 1).form());
    return !determined && before;
  }
}
