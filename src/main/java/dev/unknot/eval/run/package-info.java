/**
 * Asks the cases and checks the replies. A {@link dev.unknot.eval.run.Runner} takes cases through a
 * service, several at a time, and gives a {@link dev.unknot.eval.run.CaseResult} for each; {@link
 * dev.unknot.eval.run.RunResult} is all of them, with what is needed to do it again.
 */
@NullMarked
package dev.unknot.eval.run;

import org.jspecify.annotations.NullMarked;
