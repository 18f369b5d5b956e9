/**
 * What a run has to reach. {@link dev.unknot.eval.gate.GateReader} reads {@code eval/gates.yaml};
 * each {@link dev.unknot.eval.gate.Gate} judges the results and gives a {@link
 * dev.unknot.eval.gate.GateResult}.
 */
@NullMarked
package dev.unknot.eval.gate;

import org.jspecify.annotations.NullMarked;
