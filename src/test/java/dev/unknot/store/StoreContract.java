package dev.unknot.store;

import static dev.unknot.store.Samples.EVER;
import static dev.unknot.store.Samples.NOON;
import static dev.unknot.store.Samples.append;
import static dev.unknot.store.Samples.conversation;
import static dev.unknot.store.Samples.key;
import static dev.unknot.store.Samples.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.unknot.conversation.ConversationStore;
import dev.unknot.conversation.ConversationStore.Keyed;
import dev.unknot.conversation.Kept;
import dev.unknot.conversation.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class StoreContract {

  private static final Instant AFTER_ALL = Instant.parse("3000-01-01T00:00:00Z");

  private ConversationStore store;

  abstract ConversationStore open() throws Exception;

  @BeforeAll
  void openStore() throws Exception {
    store = open();
  }

  @BeforeEach
  void forgetAll() {
    store.purge(AFTER_ALL, AFTER_ALL);
  }

  @AfterAll
  void closeStore() {
    store.close();
  }

  @Test
  void givesBackTheConversationAsItsLatestTurnLeftIt() {
    append(store, "a", 1);
    append(store, "a", 2);

    assertThat(store.load("a")).contains(conversation("a", 2));
    assertThat(store.load("b")).isEmpty();
  }

  @Test
  void givesBackEveryTurnInOrder() {
    append(store, "a", 1);
    append(store, "b", 1);
    append(store, "a", 2);

    assertThat(store.history("a")).containsExactly(turn("a", 1), turn("a", 2));
    assertThat(store.history("c")).isEmpty();
  }

  @Test
  void refusesATurnThatDoesNotFollowTheLatest() {
    append(store, "a", 1);

    assertThat(append(store, "a", 1)).isFalse();
    assertThat(append(store, "a", 3)).isFalse();
    assertThat(append(store, "b", 2)).isFalse();
    assertThat(store.history("a")).containsExactly(turn("a", 1));
    assertThat(store.history("b")).isEmpty();
    assertThat(store.load("b")).isEmpty();
  }

  @Test
  void findsATurnByItsKey() {
    append(store, "a", 1, key("k"));

    assertThat(store.keyed("k", NOON)).contains(new Keyed("body of k", turn("a", 1)));
    assertThat(store.keyed("k", NOON.plusMillis(1))).isEmpty();
    assertThat(store.keyed("other", EVER)).isEmpty();
  }

  @Test
  void keepsNothingOfATurnWhoseKeyIsTaken() {
    append(store, "a", 1, key("k"));

    assertThat(append(store, "a", 2, key("k"))).isFalse();
    assertThat(append(store, "b", 1, key("k"))).isFalse();
    assertThat(store.load("a")).contains(conversation("a", 1));
    assertThat(store.load("b")).isEmpty();
    assertThat(store.history("a")).containsExactly(turn("a", 1));
    assertThat(store.history("b")).isEmpty();
  }

  @Test
  void keepsNoKeyOfATurnThatIsRefused() {
    append(store, "a", 1);

    assertThat(append(store, "a", 1, key("k"))).isFalse();
    assertThat(store.keyed("k", EVER)).isEmpty();
  }

  @Test
  void takesAKeyAgainOnceItHasExpired() {
    append(store, "a", 1, key("k"));
    Key again = new Key("k", "another body", NOON.plusMillis(1));
    Kept later = turn("b", 1, NOON.plusMillis(1));

    assertThat(store.append(conversation("b", 1), later, Optional.of(again))).isTrue();
    assertThat(store.keyed("k", EVER)).contains(new Keyed("another body", later));
  }

  @Test
  void forgetsAConversationWithItsTurnsAndKeys() {
    append(store, "a", 1, key("k"));
    append(store, "a", 2);
    append(store, "b", 1, key("l"));

    assertThat(store.delete("a")).isTrue();
    assertThat(store.load("a")).isEmpty();
    assertThat(store.history("a")).isEmpty();
    assertThat(store.keyed("k", EVER)).isEmpty();
    assertThat(store.keyed("l", EVER)).isPresent();
    assertThat(store.delete("a")).isFalse();
  }

  @Test
  void aForgottenConversationCannotGoOn() {
    append(store, "a", 1);
    store.delete("a");

    assertThat(append(store, "a", 2)).isFalse();
    assertThat(store.load("a")).isEmpty();
  }

  @Test
  void forgetsConversationsThatNobodyWentOnWith() {
    append(store, "old", 1, NOON.minusMillis(1));
    append(store, "resumed", 1, NOON.minusMillis(1));
    append(store, "resumed", 2, NOON);
    append(store, "new", 1, NOON);

    assertThat(store.purge(NOON, EVER)).isEqualTo(1);
    assertThat(store.load("old")).isEmpty();
    assertThat(store.history("old")).isEmpty();
    assertThat(store.history("resumed")).hasSize(2);
    assertThat(store.load("new")).isPresent();
  }

  @Test
  void forgetsAnyNumberOfConversations() {
    IntStream.range(0, 450).forEach(i -> append(store, "c" + i, 1));

    assertThat(store.purge(NOON.plusMillis(1), EVER)).isEqualTo(450);
    assertThat(store.purge(NOON.plusMillis(1), EVER)).isZero();
  }

  @Test
  void forgetsOldKeysAndKeepsTheirTurns() {
    append(store, "a", 1, key("k"));

    assertThat(store.purge(EVER, NOON.plusMillis(1))).isZero();
    assertThat(store.keyed("k", EVER)).isEmpty();
    assertThat(store.history("a")).hasSize(1);
    assertThat(append(store, "a", 2, key("k"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "it's \"quoted\"; DROP TABLE turn; --",
        "line\r\nline\ttab ? ?1 :name #{x} ${y} %s \\",
        "nothing \0 after",
        "half \ud83d and \udc4d half",
        "whole \ud83d\udc4d",
        "escape \u001a0041 and \u001a",
        "caf\u00e9, cafe\u0301, \u202eright to left\u202c, \ufeff \uffff",
      })
  void keepsTextToTheLetter(String text) {
    Kept odd = new Kept("a", 1, text, NOON, text + " replied");

    store.append(conversation("a", 1), odd, Optional.empty());

    assertThat(store.history("a")).containsExactly(odd);
  }

  @Test
  void keepsLongText() {
    String text = "knot \ud83d\udc4d ".repeat(200_000);
    Kept turn = new Kept("a", 1, text, NOON, text);

    store.append(conversation("a", 1), turn, Optional.empty());

    assertThat(store.history("a")).containsExactly(turn);
  }

  @Test
  void takesAnyTextForAnId() {
    assertThat(append(store, "odd \0 \ud83d", 1, key("odd \0 \ud83d"))).isTrue();

    assertThat(store.load("odd \0 \ud83d")).isPresent();
    assertThat(store.keyed("odd \0 \ud83d", EVER)).isPresent();
    assertThat(store.load("' OR '1'='1")).isEmpty();
    assertThat(store.keyed("\0 \ud83d", EVER)).isEmpty();
    assertThat(store.history("%")).isEmpty();
    assertThat(store.delete("nobody\0")).isFalse();
  }

  @Test
  void ofTwoRepliesToOneConversationOneIsKept() throws Exception {
    append(store, "a", 1);

    List<Boolean> kept = atOnce(16, i -> append(store, "a", 2));

    assertThat(kept).containsOnlyOnce(true);
    assertThat(store.history("a")).hasSize(2);
  }

  @Test
  void ofTwoTurnsUnderOneKeyOneIsKept() throws Exception {
    List<Boolean> kept = atOnce(16, i -> append(store, "c" + i, 1, key("k")));

    assertThat(kept).containsOnlyOnce(true);
    assertThat(IntStream.range(0, 16).filter(i -> store.load("c" + i).isPresent()).count())
        .isEqualTo(1);
  }

  @Test
  void keepsManyConversationsAtOnce() throws Exception {
    List<Boolean> kept =
        atOnce(
            16,
            i -> IntStream.rangeClosed(1, 25).allMatch(number -> append(store, "c" + i, number)));

    assertThat(kept).containsOnly(true);
    assertThat(IntStream.range(0, 16)).allMatch(i -> store.history("c" + i).size() == 25);
  }

  @Test
  void isWellWhileATurnCanBeKept() {
    assertThatCode(store::check).doesNotThrowAnyException();
  }

  private interface Numbered {
    boolean run(int number);
  }

  /** Does the work so many times, on as many threads. */
  private static List<Boolean> atOnce(int times, Numbered work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Callable<Boolean>> tasks =
          IntStream.range(0, times).<Callable<Boolean>>mapToObj(i -> () -> work.run(i)).toList();
      return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
    }
  }
}
