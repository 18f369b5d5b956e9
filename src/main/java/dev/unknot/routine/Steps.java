package dev.unknot.routine;

import dev.unknot.corpus.Document;
import dev.unknot.corpus.Passage;
import dev.unknot.corpus.Passage.Role;
import dev.unknot.language.Imperative;
import dev.unknot.language.Quantity;
import dev.unknot.language.Unit;
import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Makes the steps of a section, with the doses that their sentences give. */
final class Steps {

  private static final Set<String> VAGUE = Set.of("few", "several", "some", "couple");

  private final Document document;
  private final Function<Passage, Reading> readings;
  private final Notes notes;

  Steps(Document document, Function<Passage, Reading> readings, Notes notes) {
    this.document = document;
    this.readings = readings;
    this.notes = notes;
  }

  /** The items of an ordered list. */
  List<Step> ofList(List<Passage> section) {
    return steps(section.stream().filter(passage -> passage.role() == Role.STEP).toList());
  }

  /**
   * The sentences of running text, or the items of a plain list, that bid something. What opens
   * with a condition of more or less pressure is a variation, with all that its paragraph adds.
   */
  List<Step> ofProse(List<Passage> section) {
    List<Passage> bidding = new ArrayList<>();
    boolean aside = false;
    int last = 0;
    for (Passage passage : section) {
      Reading reading = readings.apply(passage);
      Note note = notes.own(reading);
      boolean bids = Imperative.is(reading.tokens());
      boolean follows = passage.item() == 0 && sameLine(last, passage.span().start());
      aside = aside && follows || note == Note.MORE_PRESSURE || note == Note.LESS_PRESSURE && bids;
      boolean caution = note == Note.CAUTION && Notes.cautionsOnly(reading);
      if (bids && !aside && !caution && note != Note.FREQUENCY) {
        bidding.add(passage);
      }
      last = passage.span().end();
    }
    return steps(bidding);
  }

  private boolean sameLine(int from, int to) {
    return document.text().substring(from, Math.max(from, to)).indexOf('\n') < 0;
  }

  /** One step for each item of a list, or for each sentence outside lists. */
  private List<Step> steps(List<Passage> passages) {
    Map<Integer, List<Passage>> items = new LinkedHashMap<>();
    int sentence = 0;
    for (Passage passage : passages) {
      int item = passage.item() > 0 ? passage.item() : --sentence;
      items.computeIfAbsent(item, number -> new ArrayList<>()).add(passage);
    }
    return items.values().stream().map(this::step).toList();
  }

  private Step step(List<Passage> passages) {
    List<Reading> read = passages.stream().map(readings).toList();
    List<Quantity> figures =
        read.stream()
            .flatMap(each -> each.quantities().stream().filter(q -> exact(q, each)))
            .toList();
    return new Step(
        passages,
        figures.stream().filter(Quantity::isDuration).findFirst().map(Steps::seconds),
        figures.stream()
            .filter(figure -> figure.unit() == Unit.TIMES && !figure.isRate())
            .findFirst()
            .map(figure -> new Range(whole(figure.min(), 1), whole(figure.max(), 1))),
        side(read));
  }

  /** "A few seconds" is no figure. */
  private static boolean exact(Quantity figure, Reading reading) {
    return reading.tokens().subList(figure.from(), figure.to()).stream()
        .noneMatch(token -> VAGUE.contains(token.form()));
  }

  private static Range seconds(Quantity figure) {
    int unit = (int) figure.unit().length().toSeconds();
    return new Range(whole(figure.min(), unit), whole(figure.max(), unit));
  }

  private static OptionalInt whole(OptionalDouble figure, int unit) {
    return figure.isPresent()
        ? OptionalInt.of((int) Math.round(figure.getAsDouble() * unit))
        : OptionalInt.empty();
  }

  /** The side that a sentence puts the ball on, if it names one and not both. */
  private static Optional<Side> side(List<Reading> read) {
    List<Reading> placing =
        read.stream().filter(each -> each.mentions(Kind.TOOL).findAny().isPresent()).toList();
    boolean left = placing.stream().anyMatch(each -> each.mentionsAny("left-side"));
    boolean right = placing.stream().anyMatch(each -> each.mentionsAny("right-side"));
    return left == right ? Optional.empty() : Optional.of(left ? Side.LEFT : Side.RIGHT);
  }
}
