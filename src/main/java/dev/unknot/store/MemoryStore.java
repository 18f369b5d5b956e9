package dev.unknot.store;

import dev.unknot.conversation.Conversation;
import dev.unknot.conversation.ConversationStore;
import dev.unknot.conversation.Kept;
import dev.unknot.conversation.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the latest conversations, so many of them, until the process ends. */
public final class MemoryStore implements ConversationStore {

  private final int limit;

  /** In the order of their latest turns, oldest first. */
  private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>();

  private final Map<String, KeyEntry> keys = new HashMap<>();

  private record KeyEntry(String body, Kept turn) {}

  private static final class Entry {

    private Conversation conversation;
    private final List<Kept> turns = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    private Entry(Conversation conversation) {
      this.conversation = conversation;
    }

    private void add(Conversation after, Kept turn) {
      conversation = after;
      turns.add(turn);
    }
  }

  public MemoryStore(int limit) {
    this.limit = limit;
  }

  @Override
  public synchronized Optional<Conversation> load(String id) {
    return Optional.ofNullable(entries.get(id)).map(entry -> entry.conversation);
  }

  @Override
  public synchronized Optional<Keyed> keyed(String key, Instant notBefore) {
    return Optional.ofNullable(keys.get(key))
        .filter(entry -> !entry.turn().at().isBefore(notBefore))
        .map(entry -> new Keyed(entry.body(), entry.turn()));
  }

  @Override
  public synchronized boolean append(Conversation after, Kept turn, Optional<Key> key) {
    Entry entry = entries.getOrDefault(after.id(), new Entry(after));
    boolean taken = key.flatMap(wanted -> keyed(wanted.id(), wanted.notBefore())).isPresent();
    if (taken || entry.turns.size() != after.turns() - 1) {
      return false;
    }
    entry.add(after, turn);
    entries.putLast(after.id(), entry);
    key.ifPresent(wanted -> {
      entry.keys.add(wanted.id());
      keys.put(wanted.id(), new KeyEntry(wanted.body(), turn));
    });
    if (entries.size() > limit) {
      delete(entries.firstEntry().getKey());
    }
    return true;
  }

  @Override
  public synchronized List<Kept> history(String id) {
    Entry entry = entries.get(id);
    return entry == null ? List.of() : List.copyOf(entry.turns);
  }

  @Override
  public synchronized boolean delete(String id) {
    Entry entry = entries.remove(id);
    if (entry == null) {
      return false;
    }
    // A key may have expired and been used again, by another conversation.
    entry.keys.forEach(key ->
        keys.computeIfPresent(
            key, (k, kept) -> kept.turn().conversation().equals(id) ? null : kept));
    return true;
  }

  @Override
  public synchronized int purge(Instant conversationsBefore, Instant keysBefore) {
    keys.values().removeIf(key -> key.turn().at().isBefore(keysBefore));
    List<String> old =
        entries.entrySet().stream()
            .filter(entry -> entry.getValue().turns.getLast().at().isBefore(conversationsBefore))
            .map(Map.Entry::getKey)
            .toList();
    old.forEach(this::delete);
    return old.size();
  }

  @Override
  public void check() {}

  @Override
  public void close() {}
}
