package dev.unknot.safety;

import dev.unknot.lexicon.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule, as {@code rules.yaml} declares it.
 *
 * @param looksFor what makes it hold; one of them is enough
 * @param basis what a passage must say to be its basis
 * @param reference the public guidance it stands on, if no document does
 * @param clears what clears it; nothing clears an emergency
 * @param fires messages that it must hold for
 * @param spares messages that it must not hold for
 */
public record Rule(
    String id,
    Level level,
    List<Pattern> looksFor,
    Basis basis,
    Optional<Reference> reference,
    List<Clearing> clears,
    List<String> fires,
    List<String> spares) {

  /** Public guidance, by name and address. */
  public record Reference(String name, String url) {}

  /**
   * What must be said together.
   *
   * @param concepts each must be mentioned; the first is what is reported, the others say where or
   *     with what. {@code a|b} is either of two, {@code =a} the concept itself and no kind of it
   * @param unless what explains it harmlessly, if said in the same sentence
   * @param within how near the others must be
   * @param even what it holds for beside a present report
   * @param score the least figure out of ten that makes it hold
   * @param time what the time of it must be
   * @param level the level it leads to
   */
  public record Pattern(
      List<String> concepts,
      List<String> unless,
      Within within,
      Set<Even> even,
      Optional<Integer> score,
      Time time,
      Level level) {
    public Pattern {
      concepts = List.copyOf(concepts);
      unless = List.copyOf(unless);
      even = Set.copyOf(even);
    }
  }

  /** How near to each other the words of a pattern stand. */
  public enum Within {
    /** In the same sentence or one beside it. */
    NEIGHBOURHOOD,
    SENTENCE,
    CLAUSE,
    /** A few words apart in one sentence, with nothing done between. */
    BREATH
  }

  /** What a pattern holds for that is no present report. */
  public enum Even {
    /** It was so once: a history. */
    PAST,
    /** Whether rolling is right with it is asked, as people ask about their own case. */
    ASKED,
    /** However it is put. */
    SUPPOSED
  }

  /** The times that patterns tell apart. */
  public enum Time {
    /** Whenever, as long as it is not past. */
    ANY,
    /** It can have happened within 48 hours. */
    FRESH,
    /** No time is named. */
    UNDATED,
    /** It is not known to be six weeks old or older. */
    WEEKS,
    /** It is not known to be a year old or older. */
    YEAR,
    /** It has lasted six weeks or more. */
    LONG,
    /** It has lasted some days or weeks, less than six. */
    SOME
  }

  /** What a passage must mention, and whether it must name a stretch of time. */
  public record Basis(List<String> concepts, boolean lasting) {
    public Basis {
      concepts = List.copyOf(concepts);
    }

    public boolean statedBy(Reading passage) {
      return !concepts.isEmpty()
          && concepts.stream().allMatch(passage::mentionsAny)
          && (!lasting || passage.times().stream().anyMatch(time -> time.lasting()));
    }
  }

  public Rule {
    looksFor = List.copyOf(looksFor);
    clears = List.copyOf(clears);
    fires = List.copyOf(fires);
    spares = List.copyOf(spares);
  }
}
