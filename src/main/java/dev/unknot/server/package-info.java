/**
 * The face over HTTP: the JSON interface, an OpenAI-compatible one, the page, and what operators
 * need.
 *
 * <p>{@link dev.unknot.server.ServeCommand} reads the {@link
 * dev.unknot.assistant.settings.Configuration} and starts an {@link
 * dev.unknot.server.UnknotServer}, which binds the {@link dev.unknot.server.Endpoint}s of each
 * group ({@code ChatApi}, {@code OpenAiApi}, …) behind the same defences. A request is read
 * strictly ({@code JsonBody}), taken up when there is room ({@code Admission}), answered by the
 * assistant on a virtual thread, and every error becomes a problem document in one place ({@code
 * Problems}).
 */
@NullMarked
package dev.unknot.server;

import org.jspecify.annotations.NullMarked;
