package dev.unknot.lexicon;

import dev.unknot.language.Quantity;
import dev.unknot.language.Unit;
import dev.unknot.lexicon.Entry.Telling;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The aspects a question can ask for, and which of them a passage tells: by what it mentions and
 * what its headings announce.
 */
public final class Aspects {

  private static final String QUANTITY = "quantity:";

  private final Map<String, Telling> tellings;

  Aspects(Map<String, Telling> tellings) {
    this.tellings = tellings;
  }

  /** Whether only a passage that tells this aspect can answer: a figure, a name. */
  public boolean required(String aspect) {
    return tellings.getOrDefault(aspect, Telling.NOTHING).required();
  }

  /** Whether sources are wont to tell this aspect differently, so that each should be heard. */
  public boolean varies(String aspect) {
    return tellings.getOrDefault(aspect, Telling.NOTHING).varies();
  }

  /** The aspects that a sentence tells in its own words. */
  public Set<String> toldBy(Reading sentence) {
    Set<String> told = new LinkedHashSet<>();
    tellings.forEach((aspect, telling) -> {
      if (telling.marks().stream().anyMatch(mark -> has(sentence, mark))) {
        told.add(aspect);
      }
    });
    return told;
  }

  /** The aspects that a heading announces: those whose asking words it is made of. */
  public static Set<String> announcedBy(Reading heading) {
    Set<String> announced = new LinkedHashSet<>();
    heading.mentions(Concept.Kind.ASPECT).forEach(mention -> announced.add(mention.concept().id()));
    return announced;
  }

  private static boolean has(Reading sentence, String mark) {
    if (!mark.startsWith(QUANTITY)) {
      return sentence.mentionsAny(mark);
    }
    String kind = mark.substring(QUANTITY.length());
    return sentence.quantities().stream().anyMatch(quantity -> is(quantity, kind));
  }

  /** "5 minutes a day" tells how long as well as how often; "two days a week" does not. */
  private static boolean isDose(Quantity quantity) {
    return quantity.unit().isTime() && quantity.unit().length().compareTo(Unit.DAY.length()) < 0;
  }

  private static boolean is(Quantity quantity, String kind) {
    return switch (kind) {
      case "duration" -> quantity.isDuration() || isDose(quantity);
      case "rate" -> quantity.isRate();
      case "count" -> quantity.unit() == Unit.TIMES && !quantity.isRate();
      case "length" -> quantity.unit() == Unit.INCH;
      case "angle" -> quantity.unit() == Unit.DEGREE;
      default ->
          throw new IllegalArgumentException(
              "aspect.yaml: "
                  + QUANTITY
                  + kind
                  + " (expected: duration, rate, count, length or angle)");
    };
  }
}
