/**
 * Routines: exercises that a person is guided through step by step. {@link
 * dev.unknot.routine.Routines} finds them in the corpus when it is loaded; {@link
 * dev.unknot.routine.Finder} picks those that a message asks for; {@link dev.unknot.routine.Moves}
 * tells what a message does in a running routine; {@link dev.unknot.routine.Session} is where a
 * person stands in one, a state machine of plain values. Nothing is said here: the texts of steps
 * are the documents' own, and what stands around them is the conversation's.
 */
@NullMarked
package dev.unknot.routine;

import org.jspecify.annotations.NullMarked;
