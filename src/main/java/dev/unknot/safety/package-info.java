/**
 * Whether a message must stop a person. Rules are data ({@code rules.yaml}): patterns over the
 * concepts of a reading, never over raw words. {@link dev.unknot.safety.Screen#screen} holds a
 * reading against them and gives a {@link dev.unknot.safety.Verdict} with the rule and the words
 * that caused it. All of it is pure: the same reading at the same time gives the same verdict.
 */
@NullMarked
package dev.unknot.safety;

import org.jspecify.annotations.NullMarked;
