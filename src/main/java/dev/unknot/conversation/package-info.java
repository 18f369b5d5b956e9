/**
 * One turn: a message becomes a {@link dev.unknot.conversation.Reply}. Safety looks first and
 * alone; then the message is understood, answered from the passages, and checked. Start at {@link
 * dev.unknot.conversation.Turn}.
 */
@NullMarked
package dev.unknot.conversation;

import org.jspecify.annotations.NullMarked;
