package dev.unknot.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unknot.assistant.Settings;
import dev.unknot.assistant.Unknot;
import dev.unknot.model.ScriptedEndpoint;
import dev.unknot.store.MemoryStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The service with a language model behind it. */
class ModelWordsTest {

  private static final String QUESTION = TestServer.message("how long do i roll my calves");

  private static final ScriptedEndpoint MODEL =
      new ScriptedEndpoint()
          .saying("Work each section of your calf for 10 to 20 seconds before repositioning. [1]");
  private static final TestServer SERVER =
      TestServer.with(
          Unknot.open(
              Settings.ofProject().withModel(Optional.of(MODEL.endpoint(Duration.ofSeconds(8))))),
          new MemoryStore(100));

  @AfterAll
  static void close() {
    SERVER.close();
    MODEL.close();
  }

  @Test
  void streamedAndWholeRepliesAreTheSame() {
    JsonNode whole = TestServer.json(SERVER.post("/api/v1/chat", QUESTION));
    String events = SERVER.post("/api/v1/chat", QUESTION, "accept", "text/event-stream").body();

    String done =
        events
            .lines()
            .dropWhile(line -> !line.equals("event:done"))
            .filter(line -> line.startsWith("data:"))
            .findFirst()
            .orElseThrow();
    JsonNode streamed = Json.own(done.substring("data:".length()));
    assertThat(whole.path("phrasing").textValue()).isEqualTo("model");
    assertThat(streamed.path("text")).isEqualTo(whole.path("text"));
    assertThat(streamed.path("claims")).isEqualTo(whole.path("claims"));
    assertThat(streamed.path("citations")).isEqualTo(whole.path("citations"));
    assertThat(streamed.path("phrasing")).isEqualTo(whole.path("phrasing"));
  }

  @Test
  void wordingsAreCounted() {
    var unused = SERVER.post("/api/v1/chat", QUESTION);

    assertThat(SERVER.get("/metrics").body())
        .contains("unknot_model_wordings_total", "unknot_model_dropped_total 0.0")
        .contains("unknot_model_cost_total");
  }

  @Test
  void aModelThatCouldMakeRepliesLateIsRefused() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(err, true, StandardCharsets.UTF_8);

    int status =
        new ServeCommand(print, print, Map.of())
            .run(List.of("--model-url=http://127.0.0.1:1/v1", "--model=m", "--model-timeout=30s"));

    assertThat(status).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("model-timeout: 30000 ms (expected: less than the 10000 ms of request-timeout)");
  }
}
