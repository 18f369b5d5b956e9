package dev.unknot.assistant;

import dev.unknot.assistant.Outcome.Busy;
import dev.unknot.assistant.Outcome.KeyReused;
import dev.unknot.assistant.Outcome.Said;
import dev.unknot.assistant.Outcome.Unknown;
import dev.unknot.conversation.Conversation;
import dev.unknot.conversation.ConversationStore;
import dev.unknot.conversation.ConversationStore.Keyed;
import dev.unknot.conversation.Exchange;
import dev.unknot.conversation.Kept;
import dev.unknot.conversation.Key;
import dev.unknot.conversation.Reply;
import dev.unknot.json.ReplyJson;
import dev.unknot.store.Durability;
import dev.unknot.store.Stores;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Conversations that are kept: a turn is in the store before its reply is given out. Errors of the
 * store come as {@link dev.unknot.conversation.StoreException}.
 */
public final class Conversations implements AutoCloseable {

  private static final Duration KEYS_LIVE = Duration.ofHours(24);

  private static final int BYTES_OF_ID = 16;

  private final SecureRandom random = new SecureRandom();
  private final Unknot unknot;
  private final ConversationStore store;
  private final Clock clock;

  public Conversations(Unknot unknot, ConversationStore store, Clock clock) {
    this.unknot = unknot;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Opens the store that a setting names.
   *
   * @param data {@code memory}
   * @param powerSafe whether a kept turn has to outlive the loss of power
   * @throws IllegalArgumentException if there is no such store
   */
  public static Conversations open(Unknot unknot, String data, boolean powerSafe, Clock clock) {
    Durability durability = powerSafe ? Durability.POWER : Durability.PROCESS;
    return new Conversations(unknot, Stores.open(data, durability), clock);
  }

  /**
   * Takes one turn and keeps it.
   *
   * @param id the conversation's; empty for a new one
   * @param key what a retry is known by: with the same id and message it gets the same reply
   * @param caller who sent it, as far as that is known; others' keys are others
   */
  public Outcome say(Optional<String> id, String message, Optional<String> key, String caller) {
    Instant now = clock.instant();
    Optional<Key> wanted =
        key.map(text ->
            new Key(digest(caller, text), digest(id.orElse(""), message), now.minus(KEYS_LIVE)));
    return wanted.flatMap(this::earlier).orElseGet(() -> take(id, message, wanted, now));
  }

  private Outcome take(Optional<String> id, String message, Optional<Key> key, Instant now) {
    Optional<Conversation> conversation =
        id.isPresent() ? store.load(id.get()) : Optional.of(Conversation.named(newId()));
    if (conversation.isEmpty()) {
      return new Unknown();
    }
    Exchange exchange = unknot.reply(conversation.get(), message);
    Conversation after = exchange.conversation();
    String json = ReplyJson.write(after.id(), after.turns(), exchange.reply());
    Kept turn = new Kept(after.id(), after.turns(), message, now, json);
    if (store.append(after, turn, key)) {
      return new Said(turn, Optional.of(exchange.reply()));
    }
    // The turn that came first may have been this very one, sent again.
    return key.flatMap(this::earlier).orElseGet(Busy::new);
  }

  private Optional<Outcome> earlier(Key key) {
    Optional<Keyed> kept = store.keyed(key.id(), key.notBefore());
    return kept.map(turn ->
        turn.body().equals(key.body()) ? new Said(turn.turn(), Optional.empty()) : new KeyReused());
  }

  /**
   * Replies to the last message of a conversation that is not kept here, as if all of it was said
   * now.
   *
   * @param earlier what came before, oldest first
   */
  public Reply replay(List<Posted> earlier, String message) {
    Conversation conversation = Conversation.named("");
    for (Posted posted : earlier) {
      conversation =
          switch (posted) {
            case Posted.Said said -> unknot.reply(conversation, said.text()).conversation();
            case Posted.Shown shown -> unknot.shown(conversation, shown.text());
          };
    }
    return unknot.reply(conversation, message).reply();
  }

  /** All turns of a conversation, oldest first; empty if there is no such conversation. */
  public List<Kept> history(String id) {
    return store.history(id);
  }

  /** Forgets a conversation. False if there was none. */
  public boolean forget(String id) {
    return store.delete(id);
  }

  /**
   * Forgets conversations that nobody has gone on with for so long.
   *
   * @return how many
   */
  public int forgetOlderThan(Duration age) {
    Instant now = clock.instant();
    return store.purge(now.minus(age), now.minus(KEYS_LIVE));
  }

  /** Returns if a turn could be kept now; a StoreException if not. */
  public void check() {
    store.check();
  }

  @Override
  public void close() {
    store.close();
  }

  /** 128 bits of chance: whoever knows an id may read the conversation. */
  private String newId() {
    byte[] id = new byte[BYTES_OF_ID];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  /** A digest of two texts, told apart by the length of the first. */
  private static String digest(String first, String second) {
    try {
      byte[] text = (first.length() + ":" + first + second).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
