/**
 * The passages of an answer, put into words: their own ({@link
 * dev.unknot.answer.phrasing.Phrasing#EXTRACTIVE}) or a language model's ({@link
 * dev.unknot.answer.phrasing.VerifiedPhrasing}). A model is a {@link
 * dev.unknot.answer.phrasing.Phraser}; each of its sentences is held against the passages it cites
 * ({@link dev.unknot.answer.phrasing.SentenceGate}), and where they do not bear it out the passage
 * itself is said.
 */
@NullMarked
package dev.unknot.answer.phrasing;

import org.jspecify.annotations.NullMarked;
