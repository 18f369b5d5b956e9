/**
 * The one JSON form of a reply and its parts, for all faces. Start at {@link
 * dev.unknot.json.ReplyJson}.
 */
@NullMarked
package dev.unknot.json;

import org.jspecify.annotations.NullMarked;
