package dev.unknot.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.unknot.assistant.Settings;
import dev.unknot.assistant.Unknot;
import dev.unknot.conversation.Conversation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state of a conversation, written and read back. */
class ConversationJsonTest {

  private static final Unknot UNKNOT =
      Unknot.open(
          new Settings(
              Path.of("corpus"),
              Path.of("prompts"),
              Clock.fixed(Instant.parse("2026-03-04T15:00:00Z"), ZoneOffset.UTC)));

  @Test
  void whatIsWrittenIsReadBack() {
    Conversation conversation = UNKNOT.start();
    for (String message :
        List.of(
            "my back",
            "the lower one",
            "how long do i roll my calves with a floof",
            "i pulled my calf",
            "my spine hurts")) {
      conversation = UNKNOT.reply(conversation, message).conversation();

      assertThat(ConversationJson.read(ConversationJson.write(conversation)))
          .isEqualTo(conversation);
    }
  }

  @Test
  void refusesWhatItHasNeverWritten() {
    String state = ConversationJson.write(Conversation.named("a"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConversationJson.read(state.replace("\"id\":", "\"mood\":1,\"id\":")))
        .withMessageContaining("mood");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                             | version
          []                                                             | version
          {"version":99,"conversation":{"id":"a","turns":1}}             | version 99
          {"version":1}                                                  | conversation
          {"version":1,"conversation":{"id":"a","facts":{"all":[]}}}     | turns
          {"version":1,"conversation":{"turns":1}}                       | id
          {"version":1,"conversation":{"id":"a","turns":1}}              | facts
          {"version":1,"conversation":{"id":"a","turns":1,"facts":{"all":[]}}} | topic
          {"version":1,"conversation":                                   | end-of-input
          """)
  void refusesWhatItDoesNotUnderstand(String json, String named) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConversationJson.read(json))
        .withMessageContaining("conversation: ")
        .withMessageContaining(named);
  }
}
