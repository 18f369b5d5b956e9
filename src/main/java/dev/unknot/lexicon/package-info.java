/**
 * The words of the domain, as data, and the reading of a text made with them.
 *
 * <p>A {@link dev.unknot.lexicon.Concept} is something people name in many ways: a body part, a
 * tool, a symptom, a way to ask. The files beside this package declare each once, with its words.
 * {@link dev.unknot.lexicon.Lexicon#read} turns a message, a heading or a passage into a {@link
 * dev.unknot.lexicon.Reading}: tokens, clauses, and the concepts mentioned, each with its status
 * (negated, past, hypothetical, somebody else's). Safety, understanding, retrieval and grounding
 * all work on that one reading, so a new wording is a new word in the data and nothing else.
 */
@NullMarked
package dev.unknot.lexicon;

import org.jspecify.annotations.NullMarked;
