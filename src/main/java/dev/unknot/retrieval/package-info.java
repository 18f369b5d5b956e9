/**
 * Finds passages. A passage is read when it is indexed, just as a question is when it is asked:
 * what both say is counted in terms (concepts and stems) and aspects, and Lucene ranks by them with
 * BM25. Start at {@link dev.unknot.retrieval.PassageIndex}.
 */
@NullMarked
package dev.unknot.retrieval;

import org.jspecify.annotations.NullMarked;
