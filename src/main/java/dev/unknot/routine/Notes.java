package dev.unknot.routine;

import dev.unknot.corpus.Passage;
import dev.unknot.language.Imperative;
import dev.unknot.language.Quantity;
import dev.unknot.lexicon.Aspects;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Reading;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Tells what a sentence beside the steps is about: by the headings above it, else by its words. */
final class Notes {

  private static final Map<String, Note> ANNOUNCED = announced();

  private final Lexicon lexicon;
  private final Function<Passage, Reading> readings;
  private final Map<String, Optional<Note>> headings = new HashMap<>();

  Notes(Lexicon lexicon, Function<Passage, Reading> readings) {
    this.lexicon = lexicon;
    this.readings = readings;
  }

  /** What a passage is about; the innermost heading that announces something decides. */
  Note kind(Passage passage) {
    List<String> path = passage.headings();
    for (int i = path.size() - 1; i >= 0; i--) {
      Optional<Note> announced = headings.computeIfAbsent(path.get(i), this::announcedBy);
      if (announced.isPresent()) {
        return announced.get();
      }
    }
    return own(readings.apply(passage));
  }

  /** What the words of a sentence alone say it is about. */
  Note own(Reading reading) {
    boolean often =
        reading.quantities().stream().anyMatch(Quantity::isRate)
            || reading.mentionsAny("consistency");
    if (often && Imperative.is(reading.tokens())) {
      return Note.FREQUENCY;
    }
    if (reading.mentionsAny("avoid") || reading.mentionsAny("discontinue") || forbids(reading)) {
      return Note.CAUTION;
    }
    if (reading.mentionsAny("more-pressure-act")) {
      return Note.MORE_PRESSURE;
    }
    return reading.mentionsAny("less-pressure-act") || reading.mentionsAny("too-much")
        ? Note.LESS_PRESSURE
        : Note.REMARK;
  }

  /** Whether a sentence sees to it that something is kept from, and bids nothing else. */
  static boolean cautionsOnly(Reading reading) {
    return reading.mentions("see-to-it").anyMatch(mention -> mention.from() == 0);
  }

  /** "You should not try", "make sure … not parallel". */
  private static boolean forbids(Reading reading) {
    return reading.mentionsAny("negation")
        && (reading.mentionsAny("obliged") || reading.mentionsAny("see-to-it"));
  }

  private Optional<Note> announcedBy(String heading) {
    Reading reading = lexicon.readAsWritten(heading);
    Set<String> aspects = Aspects.announcedBy(reading);
    for (Map.Entry<String, Note> each : ANNOUNCED.entrySet()) {
      if (aspects.contains(each.getKey())) {
        return Optional.of(each.getValue());
      }
    }
    return reading.mentionsAny("vary") ? Optional.of(Note.VARIATION) : Optional.empty();
  }

  private static Map<String, Note> announced() {
    Map<String, Note> notes = new LinkedHashMap<>();
    notes.put("how-often", Note.FREQUENCY);
    notes.put("caution", Note.CAUTION);
    notes.put("more-pressure", Note.MORE_PRESSURE);
    notes.put("less-pressure", Note.LESS_PRESSURE);
    notes.put("how-hard", Note.PRESSURE);
    notes.put("which-tool", Note.NEEDS);
    notes.put("why", Note.WHY);
    notes.put("benefit", Note.WHY);
    notes.put("surface", Note.REMARK);
    return notes;
  }
}
