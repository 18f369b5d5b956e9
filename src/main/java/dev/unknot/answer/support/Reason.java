package dev.unknot.answer.support;

import java.util.Locale;

/** What speaks against a sentence. */
public enum Reason {
  /** A citation marker that names no passage. */
  MARKER,
  /** Another of the passages bears it out, and the cited one does not. */
  CITATION,
  /** Words in quotation marks that stand in no cited passage. */
  QUOTE,
  /** Words to a machine or a sales line, and not of the matter. */
  INJECTION,
  /** A number, or a bound on it, that the passages do not give. */
  FIGURE,
  UNIT,
  FREQUENCY,
  /** A part of the body. */
  PART,
  TOOL,
  /** Where it is done: wall, floor, bed. */
  PLACE,
  /** Up for down, left for right, more for less. */
  DIRECTION,
  TIME,
  /** Denied here and said there, or the other way round. */
  POLARITY,
  /** May for must, will for might. */
  MODALITY,
  /** A condition that was left out, put in or exchanged. */
  CONDITION,
  /** Said of all what holds for some. */
  OVERGENERAL,
  /** The right word in the wrong place. */
  ROLE,
  /** A strong word that the passages do not have: cure, proven, prevent. */
  CLAIM,
  /** Too much that the passages do not say. */
  CONTENT;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
