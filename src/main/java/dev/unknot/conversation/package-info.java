/**
 * One turn: a {@link dev.unknot.conversation.Conversation} and a message become a new conversation
 * and a {@link dev.unknot.conversation.Reply}.
 *
 * <p>{@link dev.unknot.conversation.Turn} sends the message, read once, through its stages: safety
 * first and alone, routines, small talk, the answer. Each {@link dev.unknot.conversation.Stage}
 * replies or lets the {@link dev.unknot.conversation.Moment} go on; what is to be remembered stands
 * in the conversation that it hands out.
 */
@NullMarked
package dev.unknot.conversation;

import org.jspecify.annotations.NullMarked;
