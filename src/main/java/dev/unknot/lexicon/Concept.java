package dev.unknot.lexicon;

import java.util.Locale;
import java.util.Set;

/**
 * A thing that people name in many ways.
 *
 * @param id its name in the data
 * @param kind the part of the lexicon it belongs to
 * @param label how we name it to people
 * @param kinds itself, everything it is a kind of, and its {@link Kind}, by id
 * @param weight how much it tells one question from another, 0 to 1: the words of the trade itself
 *     tell little
 */
public record Concept(String id, Kind kind, String label, Set<String> kinds, double weight) {

  /** What an act, effect or situation is a kind of that is hardly spoken of outside our trade. */
  public static final String TRADE = "trade";

  /** What concepts are about. The lexicon has a file for each kind. */
  public enum Kind {
    /** A part of the body that can be worked. */
    PART,
    /** A ball, roller or other thing to massage with. */
    TOOL,
    /** A place or thing beside the tools: floor, wall, bed, sock. */
    THING,
    /** What people feel or have: pain, soreness, a knot. */
    SYMPTOM,
    /** An event that harms: a fall, a strain. */
    INJURY,
    /** What is done: roll, hold, breathe, lie. */
    ACT,
    /** What comes of it: relief, circulation, sleep. */
    EFFECT,
    /** A state or moment: at night, at a desk, after a workout. */
    SITUATION,
    /** What a question wants to know: how long, how hard, why. */
    ASPECT,
    /** Named by people and covered by no document here: other therapies, medicines, diagnoses. */
    FOREIGN,
    /** A word that tells how to take others: negation, person, time, doubt. */
    CUE,
    /** Words that carry a message and no meaning for retrieval. */
    FILLER,
    /** What a message does in a running routine: on, back, again. Found beside all other kinds. */
    MOVE;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Concept {
    kinds = Set.copyOf(kinds);
  }

  public boolean is(String id) {
    return kinds.contains(id);
  }

  /** Whether naming it shows that a message is about bodies and what eases them. */
  public boolean ofTrade() {
    return switch (kind) {
      case PART, SYMPTOM, INJURY, TOOL -> true;
      case ACT, EFFECT, SITUATION -> is(TRADE);
      case THING, ASPECT, FOREIGN, CUE, FILLER, MOVE -> false;
    };
  }

  /** Whether one is a kind of the other. */
  public boolean related(Concept other) {
    return is(other.id) || other.is(id);
  }
}
