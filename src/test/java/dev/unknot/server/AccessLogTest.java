package dev.unknot.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AccessLogTest {

  @Test
  void tellsOfRequestsAndNeverOfWhatWasSaid() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Logger ours = (Logger) LoggerFactory.getLogger("dev.unknot");
    Level level = ours.getLevel();
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    root.addAppender(lines);
    ours.setLevel(Level.INFO);
    String id;
    try (TestServer server = TestServer.with()) {
      id = server.say("my sesquipedalian spine hurts").path("conversation").asText();
      server.get("/api/v1/conversations/" + id);
      server.get("/api/v1/search?q=sesquipedalian");
      server.post("/api/v1/chat", "{\"sesquipedalian\":1}");
      server.post("/v1/chat/completions", "sesquipedalian");
      server.get("/sesquipedalian");
    } finally {
      ours.setLevel(level);
      root.detachAppender(lines);
    }

    List<String> texts = lines.list.stream().map(AccessLogTest::text).toList();
    assertThat(texts)
        .anyMatch(text ->
            text.contains("route=\"/api/v1/conversations/:id\"") && text.contains("status=\"200\""))
        .anyMatch(text -> text.contains("status=\"404\""))
        .noneMatch(text -> text.contains("sesquipedalian"))
        .noneMatch(text -> text.contains(id));
  }

  private static String text(ILoggingEvent event) {
    return event.getFormattedMessage()
        + " "
        + event.getKeyValuePairs()
        + " "
        + (event.getThrowableProxy() == null ? "" : event.getThrowableProxy().getMessage());
  }
}
