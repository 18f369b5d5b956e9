/**
 * What can be set, and how: a {@link dev.unknot.assistant.settings.Setting} is an option of a
 * command, a variable, or a line of {@code unknot.yaml}. {@link
 * dev.unknot.assistant.settings.ConfigurationReader} reads all three into a {@link
 * dev.unknot.assistant.settings.Configuration}.
 */
@NullMarked
package dev.unknot.assistant.settings;

import org.jspecify.annotations.NullMarked;
