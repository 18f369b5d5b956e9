package dev.unknot.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.assistant.Outcome.KeyReused;
import dev.unknot.assistant.Outcome.Said;
import dev.unknot.assistant.Outcome.Unknown;
import dev.unknot.conversation.Conversation;
import dev.unknot.conversation.Kept;
import dev.unknot.conversation.Reply;
import dev.unknot.store.MemoryStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConversationsTest {

  private static final String MESSAGE = "is soreness after tennis ball normal";

  private static final Unknot UNKNOT =
      Unknot.open(new Settings(Path.of("corpus"), Path.of("prompts"), Clock.systemUTC()));

  private final Now clock = new Now();
  private final MemoryStore store = new MemoryStore(2);
  private final Conversations conversations = new Conversations(UNKNOT, store, clock);

  @Test
  void keepsEachTurnAsItWasSent() {
    Kept first = said(Optional.empty(), MESSAGE, Optional.empty());
    Kept second = said(Optional.of(first.conversation()), "thanks", Optional.empty());

    assertThat(conversations.history(first.conversation())).containsExactly(first, second);
    assertThat(second.number()).isEqualTo(2);
    assertThat(first.reply()).contains(first.conversation());
  }

  @Test
  void aShownStepIsThePlaceInItsRoutine() {
    String first = conversations.replay(List.of(), "start the calves routine").words().text();
    Reply second = conversations.replay(List.of(new Posted.Shown(first)), "next");
    Reply third = conversations.replay(List.of(new Posted.Shown(second.words().text())), "next");

    assertThat(second.routine().orElseThrow().session().step()).isEqualTo(2);
    assertThat(third.routine().orElseThrow().session().step()).isEqualTo(3);
  }

  @Test
  void whatWasShownClearsNothing() {
    String step = conversations.replay(List.of(), "start the calves routine").words().text();

    Reply reply =
        conversations.replay(
            List.of(new Posted.Said("i pulled my calf an hour ago"), new Posted.Shown(step)),
            "next");

    assertThat(reply.plain()).isInstanceOf(Reply.Stopped.class);
  }

  @Test
  void aTextThatOnlyQuotesAStepIsNoPlace() {
    String answer = conversations.replay(List.of(), "calf ball how long").words().text();

    Reply reply = conversations.replay(List.of(new Posted.Shown(answer)), "next");

    assertThat(reply.routine()).isEmpty();
  }

  @Test
  void knowsNoConversationThatItDidNotStart() {
    assertThat(conversations.say(Optional.of("made-up"), MESSAGE, Optional.empty(), ""))
        .isEqualTo(new Unknown());
    assertThat(conversations.history("made-up")).isEmpty();
  }

  @Test
  void aRetryUnderTheSameKeyIsTheSameTurn() {
    Kept first = said(Optional.empty(), MESSAGE, Optional.of("k"));
    clock.move(Duration.ofHours(23));

    assertThat(said(Optional.empty(), MESSAGE, Optional.of("k"))).isEqualTo(first);
    assertThat(conversations.history(first.conversation())).hasSize(1);
  }

  @Test
  void aKeyStandsForOneMessageOfOneConversation() {
    Kept first = said(Optional.empty(), MESSAGE, Optional.of("k"));

    assertThat(conversations.say(Optional.empty(), "hello", Optional.of("k"), ""))
        .isEqualTo(new KeyReused());
    assertThat(conversations.say(Optional.of(first.conversation()), MESSAGE, Optional.of("k"), ""))
        .isEqualTo(new KeyReused());
  }

  @Test
  void aKeyExpiresAfterADay() {
    Kept first = said(Optional.empty(), MESSAGE, Optional.of("k"));
    clock.move(Duration.ofHours(25));

    assertThat(said(Optional.empty(), "hello", Optional.of("k")).conversation())
        .isNotEqualTo(first.conversation());
  }

  @Test
  void anothersKeyIsAnother() {
    Kept first = said(Optional.empty(), MESSAGE, Optional.of("k"));

    Outcome other = conversations.say(Optional.empty(), MESSAGE, Optional.of("k"), "other");

    assertThat(((Said) other).turn().conversation()).isNotEqualTo(first.conversation());
  }

  @Test
  void aTurnThatWasOvertakenIsNotKept() {
    Conversation conversation = Conversation.named("c");
    Conversation after = UNKNOT.reply(conversation, "hello").conversation();
    Kept turn = new Kept("c", 1, "hello", clock.instant(), "{}");

    assertThat(store.append(after, turn, Optional.empty())).isTrue();
    assertThat(store.append(after, turn, Optional.empty())).isFalse();
    assertThat(store.history("c")).hasSize(1);
  }

  @Test
  void forgetsWhatItIsToldToAndWhatIsOld() {
    Kept first = said(Optional.empty(), MESSAGE, Optional.of("k"));
    assertThat(conversations.forget(first.conversation())).isTrue();
    assertThat(conversations.forget(first.conversation())).isFalse();

    Kept second = said(Optional.empty(), MESSAGE, Optional.of("k"));
    clock.move(Duration.ofDays(31));
    Kept third = said(Optional.empty(), MESSAGE, Optional.empty());

    assertThat(conversations.forgetOlderThan(Duration.ofDays(30))).isEqualTo(1);
    assertThat(conversations.history(second.conversation())).isEmpty();
    assertThat(conversations.history(third.conversation())).isNotEmpty();
  }

  @Test
  void memoryKeepsTheLatest() {
    Kept first = said(Optional.empty(), "hello", Optional.empty());
    Kept second = said(Optional.empty(), "hello", Optional.empty());
    said(Optional.of(first.conversation()), "thanks", Optional.empty());
    said(Optional.empty(), "hello", Optional.empty());

    assertThat(conversations.history(first.conversation())).hasSize(2);
    assertThat(conversations.history(second.conversation())).isEmpty();
  }

  private Kept said(Optional<String> conversation, String message, Optional<String> key) {
    return ((Said) conversations.say(conversation, message, key, "")).turn();
  }

  private static final class Now extends Clock {

    private Instant now = Instant.parse("2026-06-15T10:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
