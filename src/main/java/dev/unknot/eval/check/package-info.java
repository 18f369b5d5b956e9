/**
 * What can be asserted of a reply. {@link dev.unknot.eval.check.CheckTypes} names every type once
 * and makes a {@link dev.unknot.eval.check.Check} of a type and its value; a check looks at an
 * {@link dev.unknot.eval.check.Observation} and gives an {@link dev.unknot.eval.check.Outcome}.
 */
@NullMarked
package dev.unknot.eval.check;

import org.jspecify.annotations.NullMarked;
