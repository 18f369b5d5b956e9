/** The face in the terminal. Start at {@link dev.unknot.cli.CommandLine}. */
@NullMarked
package dev.unknot.cli;

import org.jspecify.annotations.NullMarked;
