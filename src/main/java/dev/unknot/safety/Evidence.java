package dev.unknot.safety;

import dev.unknot.language.Span;

/**
 * Words of a message that made a rule hold.
 *
 * @param turn the number of the turn that the message was said in
 * @param span where in that message
 */
public record Evidence(int turn, Span span, String text) {}
