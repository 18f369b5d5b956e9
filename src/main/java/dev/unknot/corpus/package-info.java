/**
 * The source documents: a folder of Markdown or plain text becomes {@link
 * dev.unknot.corpus.Document}s with headings and {@link dev.unknot.corpus.Passage}s, each passage a
 * sentence or list item with its exact place in the file. A broken folder is refused with all its
 * problems at once. Start at {@link dev.unknot.corpus.Corpus#read}.
 */
@NullMarked
package dev.unknot.corpus;

import org.jspecify.annotations.NullMarked;
