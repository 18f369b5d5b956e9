/**
 * What is told of a run. A {@link dev.unknot.eval.report.Report} is the run with its figures, gates
 * and, if there is one, the comparison with an earlier run; each class beside it writes it in one
 * form, and {@link dev.unknot.eval.report.StoredRun} reads the JSON form back.
 */
@NullMarked
package dev.unknot.eval.report;

import org.jspecify.annotations.NullMarked;
