package dev.unknot.safety;

import dev.unknot.lexicon.Reading;
import java.util.List;
import java.util.Optional;

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
   *     with what
   * @param score the least figure out of ten that makes it hold
   * @param time what the time of it must be
   * @param level the level it leads to
   */
  public record Pattern(List<String> concepts, Optional<Integer> score, Time time, Level level) {
    public Pattern {
      concepts = List.copyOf(concepts);
    }
  }

  /** The times that patterns tell apart. */
  public enum Time {
    /** Whenever, as long as it is not past. */
    ANY,
    /** It can have happened within 48 hours. */
    FRESH,
    /** No time is named. */
    UNDATED,
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
