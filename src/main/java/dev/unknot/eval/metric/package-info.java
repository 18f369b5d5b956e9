/**
 * Figures of a run. {@link dev.unknot.eval.metric.Metrics} takes them from the results; the classes
 * beside it are the statistics, each with its source.
 */
@NullMarked
package dev.unknot.eval.metric;

import org.jspecify.annotations.NullMarked;
