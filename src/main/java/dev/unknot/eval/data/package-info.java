/**
 * What stands in a file of the suite, as a tree that knows its lines, so that whatever is wrong can
 * be told with its place. {@link dev.unknot.eval.data.YamlFile} and {@link
 * dev.unknot.eval.data.JsonLines} make the tree, {@link dev.unknot.eval.data.Entry} takes it apart,
 * {@link dev.unknot.eval.data.Problems} gathers what does not fit.
 */
@NullMarked
package dev.unknot.eval.data;

import org.jspecify.annotations.NullMarked;
