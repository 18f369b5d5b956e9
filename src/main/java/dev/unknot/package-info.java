/** Unknot: answers questions about self-massage from its source documents, with citations. */
@NullMarked
package dev.unknot;

import org.jspecify.annotations.NullMarked;
