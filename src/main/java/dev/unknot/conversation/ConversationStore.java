package dev.unknot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where conversations are kept, for many threads at once. Whatever fails outside us is a {@link
 * StoreException}.
 */
public interface ConversationStore extends AutoCloseable {

  /** A turn that was kept under a key, and the digest of what had been asked. */
  record Keyed(String body, Kept turn) {}

  /** The conversation as its latest turn left it. */
  Optional<Conversation> load(String id);

  /** The turn that was kept under a key, then or later. */
  Optional<Keyed> keyed(String key, Instant notBefore);

  /**
   * Keeps a turn and the conversation after it, both or neither; durable when this returns. The
   * number of turns is the version: what is kept must have one less.
   *
   * @return false if another turn, or one under the same living key, came first; nothing is kept
   */
  boolean append(Conversation after, Kept turn, Optional<Key> key);

  /** All its turns, oldest first; empty if there is no such conversation. */
  List<Kept> history(String id);

  /** Forgets a conversation with its turns and keys. False if there was none. */
  boolean delete(String id);

  /**
   * Forgets conversations whose latest turn is older, and older keys.
   *
   * @return how many conversations
   */
  int purge(Instant conversationsBefore, Instant keysBefore);

  /**
   * Returns if a turn could be kept now; cheap.
   *
   * @throws StoreException if not
   */
  void check();

  @Override
  void close();
}
