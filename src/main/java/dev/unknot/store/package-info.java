/**
 * Conversations kept. Start at {@link dev.unknot.store.Stores}; the port is {@link
 * dev.unknot.conversation.ConversationStore}.
 */
@NullMarked
package dev.unknot.store;

import org.jspecify.annotations.NullMarked;
