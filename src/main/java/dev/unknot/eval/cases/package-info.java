/**
 * The cases of the suite. {@link dev.unknot.eval.cases.CaseReader} reads files and folders into
 * {@link dev.unknot.eval.cases.Case}s, or refuses them with all their problems at once.
 */
@NullMarked
package dev.unknot.eval.cases;

import org.jspecify.annotations.NullMarked;
