/**
 * What a message wants: its reading becomes an {@link dev.unknot.understanding.Intent}, the parts,
 * tools and terms it names and the aspects it asks for. Start at {@link
 * dev.unknot.understanding.Interpreter}.
 */
@NullMarked
package dev.unknot.understanding;

import org.jspecify.annotations.NullMarked;
