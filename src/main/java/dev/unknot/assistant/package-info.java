/**
 * The public door: {@link dev.unknot.assistant.Unknot}, built from {@link
 * dev.unknot.assistant.Settings}.
 */
@NullMarked
package dev.unknot.assistant;

import org.jspecify.annotations.NullMarked;
