/**
 * Whether cited passages bear out a sentence that restates them in other words. {@link
 * dev.unknot.answer.support.SupportCheck} reads both into {@link
 * dev.unknot.answer.support.Statement}s, lays each clause of the sentence beside the passage's
 * sentence that it comes nearest to, and looks for what differs: figures, parts, tools, ways,
 * denials, force, conditions, and what nobody said.
 */
@NullMarked
package dev.unknot.answer.support;

import org.jspecify.annotations.NullMarked;
