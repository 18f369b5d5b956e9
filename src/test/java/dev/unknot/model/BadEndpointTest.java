package dev.unknot.model;

import static dev.unknot.model.ScriptedEndpoint.breaking;
import static dev.unknot.model.ScriptedEndpoint.data;
import static dev.unknot.model.ScriptedEndpoint.end;
import static dev.unknot.model.ScriptedEndpoint.endless;
import static dev.unknot.model.ScriptedEndpoint.plain;
import static dev.unknot.model.ScriptedEndpoint.stalling;
import static dev.unknot.model.ScriptedEndpoint.stream;
import static dev.unknot.model.ScriptedEndpoint.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.ResponseHeaders;
import dev.unknot.assistant.Settings;
import dev.unknot.assistant.Unknot;
import dev.unknot.conversation.Reply;
import dev.unknot.json.ReplyJson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an endpoint does, the answer comes, in the documents' words. */
@Timeout(120)
class BadEndpointTest {

  private static final String QUESTION = "how long do i roll my calves";
  private static final String GOOD =
      "Work each section of your calf for 10 to 20 seconds before repositioning. [1] ";

  private static final ScriptedEndpoint MODEL = new ScriptedEndpoint();
  private static final String PLAIN =
      ReplyJson.write("c", 1, Unknot.open(Settings.ofProject()).ask(QUESTION));

  @AfterAll
  static void close() {
    MODEL.close();
  }

  static Stream<Arguments> deeds() {
    return Stream.of(
        deed("timeout", HttpResponse::streaming),
        deed("timeout", () -> stalling(GOOD)),
        deed("timeout", () -> stalling("")),
        deed("unfit", () -> endless(GOOD)),
        deed("unfit", () -> endless("and on ")),
        deed("failed", () -> breaking(GOOD)),
        deed("cut", () -> stream(words(GOOD), List.of())),
        deed("cut", () -> stream(words(GOOD), List.of(data("{\"error\":{\"message\":\"x\"}}")))),
        deed("cut", () -> plain("event: nothing\n\n")),
        deed("failed", () -> plain("data: <html>not json</html>\n\n")),
        deed("failed", () -> plain("data: " + "x".repeat(300_000) + "\n\n")),
        deed("limit", () -> HttpResponse.of(HttpStatus.TOO_MANY_REQUESTS)),
        deed("status 500", () -> HttpResponse.of(HttpStatus.INTERNAL_SERVER_ERROR)),
        deed("status 401", () -> HttpResponse.of(HttpStatus.UNAUTHORIZED)),
        deed("unsupported", () -> stream(List.of(), end())));
  }

  @ParameterizedTest
  @MethodSource("deeds")
  void theAnswerComesAllTheSame(String why, Supplier<HttpResponse> deed) {
    MODEL.answering(deed);
    boolean stalls = why.equals("timeout");
    Unknot unknot = open(MODEL.endpoint(Duration.ofMillis(stalls ? 1_500 : 20_000)));

    Reply reply = unknot.ask(QUESTION);

    assertThat(MODEL.asked()).isNotEmpty();
    assertThat(ReplyJson.write("c", 1, reply)).isEqualTo(PLAIN);
    assertThat(unknot.phrasing().orElseThrow().kept()).containsOnlyKeys(why);
  }

  @Test
  void aDeadPortIsNoHindrance() {
    Unknot unknot = open(ScriptedEndpoint.endpoint("http://127.0.0.1:1/v1", Duration.ofSeconds(2)));

    assertThat(ReplyJson.write("c", 1, unknot.ask(QUESTION))).isEqualTo(PLAIN);
  }

  @Test
  void aPassingOverloadIsTriedAgain() {
    AtomicInteger tries = new AtomicInteger();
    MODEL.answering(() ->
        tries.incrementAndGet() == 1
            ? HttpResponse.of(ResponseHeaders.of(HttpStatus.TOO_MANY_REQUESTS, "retry-after", "1"))
            : stream(words(GOOD), end()));

    Reply reply = open(MODEL.endpoint(Duration.ofSeconds(8))).ask(QUESTION);

    assertThat(MODEL.asked()).hasSize(2);
    assertThat(ReplyJson.write("c", 1, reply)).contains("\"phrasing\":\"model\"");
  }

  @Test
  void anEndpointThatKeepsFailingIsLeftAlone() {
    MODEL.answering(() -> HttpResponse.of(HttpStatus.UNAUTHORIZED));
    Unknot unknot = open(MODEL.endpoint(Duration.ofSeconds(5)));

    // The breaker counts by the second.
    for (int i = 0; i < 5_000 && !isLeftAlone(unknot); i++) {
      assertThat(ReplyJson.write("c", 1, unknot.ask(QUESTION))).isEqualTo(PLAIN);
    }

    assertThat(isLeftAlone(unknot)).isTrue();
    int asked = MODEL.asked().size();
    assertThat(ReplyJson.write("c", 1, unknot.ask(QUESTION))).isEqualTo(PLAIN);
    assertThat(MODEL.asked().size()).isEqualTo(asked);
  }

  private static boolean isLeftAlone(Unknot unknot) {
    return unknot.phrasing().orElseThrow().kept().containsKey("resting");
  }

  private static Unknot open(Endpoint endpoint) {
    return Unknot.open(Settings.ofProject().withModel(Optional.of(endpoint)));
  }

  private static Arguments deed(String why, Supplier<HttpResponse> deed) {
    return arguments(why, deed);
  }
}
