package dev.unknot.assistant;

/** A message of a conversation that a client keeps and posts whole. */
public sealed interface Posted {

  String text();

  /** What the person said. */
  record Said(String text) implements Posted {}

  /** What the person was shown. */
  record Shown(String text) implements Posted {}
}
