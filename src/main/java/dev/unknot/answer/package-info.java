/**
 * Passages become an answer: the few that answer this question, each claim with its citation, or
 * none with a reason. {@link dev.unknot.answer.Answerer} chooses; {@link dev.unknot.answer.Draft}
 * puts the text together; {@link dev.unknot.answer.Grounding} is the last gate, and the only way to
 * make a {@link dev.unknot.answer.CitedText}.
 */
@NullMarked
package dev.unknot.answer;

import org.jspecify.annotations.NullMarked;
