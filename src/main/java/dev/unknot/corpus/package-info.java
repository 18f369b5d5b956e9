/**
 * The source documents: a folder of Markdown or plain text becomes {@link
 * dev.unknot.corpus.Document}s with headings and {@link dev.unknot.corpus.Passage}s, each passage a
 * sentence with its exact place in the file. A broken folder is refused with all its problems at
 * once. Start at {@link dev.unknot.corpus.Corpus#read}.
 *
 * <p>A file goes through these steps: {@code Decoder} (bytes to text), {@code FrontMatter}, {@code
 * BlockParser} (lines to blocks, by marks alone), {@code Noise} (which blocks are not the
 * author's), {@code Outline} (title and headings, found by {@code HeadingRules} where no mark shows
 * them) and {@code Sections} (blocks to passages). The words that the last three go by are data, in
 * {@code noise.yaml} and {@code headings.yaml}. Offsets always count in the file's own text:
 * nothing is cleaned before it is cut, and every step is linear in the text.
 */
@NullMarked
package dev.unknot.corpus;

import org.jspecify.annotations.NullMarked;
