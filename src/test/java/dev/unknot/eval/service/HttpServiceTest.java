package dev.unknot.eval.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.eval.Replies;
import dev.unknot.eval.StubServer;
import dev.unknot.eval.service.Service.CaseKey;
import dev.unknot.eval.service.Service.Session;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpServiceTest {

  private static final CaseKey KEY = new CaseKey("a/b", 1);

  @Test
  void asksOurServiceAndGoesOnInItsConversation() {
    try (StubServer server = StubServer.ours(Replies.answer(Replies.HOLD))) {
      Session session = open(server, "").open(KEY);

      Response reply = session.say("how long?", Duration.ZERO).response();
      session.say("and \"then\"?", Duration.ZERO);

      assertThat(reply.kind()).contains("answer");
      assertThat(reply.citations()).hasSize(1);
      assertThat(server.requests())
          .endsWith(
              "POST /api/v1/chat {\"message\":\"how long?\"}",
              "POST /api/v1/chat {\"message\":\"and \\\"then\\\"?\",\"conversation\":\"c\"}");
    }
  }

  @Test
  void readsDocumentsVersionAndSearchOfOurService() {
    try (StubServer server = StubServer.ours(Replies.answer(Replies.HOLD))) {
      Service service = open(server, "/api/v1/");

      assertThat(service.name()).isEqualTo(server.address());
      assertThat(service.version()).contains("7.8");
      assertThat(service.sources().text("ball")).contains(Replies.DOCUMENT);
      assertThat(service.sources().hash()).get().asString().hasSize(64);
      assertThat(service.search("how long & how", 5).orElseThrow()).hasSize(1);
      assertThat(server.requests()).contains("GET /api/v1/search?limit=5&q=how long & how");
    }
  }

  @Test
  void tellsWhatTheServiceSaidWasWrong() {
    try (StubServer server =
        StubServer.ours("409 {\"title\": \"Conflict\", \"detail\": \"a turn is running\"}")) {
      Session session = open(server, "").open(KEY);

      assertThatThrownBy(() -> session.say("hi", Duration.ZERO))
          .isInstanceOf(ServiceException.class)
          .hasMessageEndingWith("/api/v1/chat: status 409 a turn is running");
    }
  }

  @Test
  void cannotMakeTimePass() {
    try (StubServer server = StubServer.ours(Replies.answer(Replies.HOLD))) {
      Session session = open(server, "").open(KEY);

      assertThatThrownBy(() -> session.say("hi", Duration.ofHours(50)))
          .isInstanceOfSatisfying(
              ServiceException.class, e -> assertThat(e.isImpossible()).isTrue());
    }
  }

  @Test
  void asksAnOpenAiCompatibleServiceWithTheWholeConversation() {
    try (StubServer server =
        new StubServer()
            .on("GET /v1/models", "{\"data\": [{\"id\": \"tiny\"}]}")
            .on(
                "POST /v1/chat/completions",
                "{\"choices\": [{\"message\": {\"content\": \"Hold it.\"}}]}")) {
      Service service =
          Services.at(server.uri("/v1/chat/completions"), Optional.empty(), Optional.of("key"));
      Session session = service.open(KEY);

      Response reply = session.say("how long?", Duration.ZERO).response();
      session.say("why?", Duration.ZERO);

      assertThat(service.name()).isEqualTo(server.address() + "/v1 (tiny)");
      assertThat(reply.text()).isEqualTo("Hold it.");
      assertThat(reply.isStructured()).isFalse();
      assertThat(server.requests()).first().isEqualTo("GET /v1/models Bearer key");
      assertThat(server.requests())
          .last()
          .asString()
          .contains("\"model\":\"tiny\"")
          .contains("{\"role\":\"user\",\"content\":\"how long?\"}")
          .contains("{\"role\":\"assistant\",\"content\":\"Hold it.\"}")
          .contains("{\"role\":\"user\",\"content\":\"why?\"}");
    }
  }

  @Test
  void refusesAnAddressThatIsNoneOrWhereNothingAnswers() {
    try (StubServer server = new StubServer()) {
      assertThatThrownBy(() -> open(server, ""))
          .isInstanceOf(ServiceException.class)
          .hasMessageEndingWith("/api/v1/documents: status 404 Not found");
      assertThatThrownBy(() -> open(server, "/v1"))
          .isInstanceOf(ServiceException.class)
          .hasMessageContaining("/v1/models: status 404");
    }
    assertThatThrownBy(
            () -> Services.at(URI.create("localhost:80"), Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("--url localhost:80 (expected: http://host:port)");
    assertThatThrownBy(
            () -> Services.at(URI.create("http://localhost:1"), Optional.empty(), Optional.empty()))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("no answer");
  }

  private static Service open(StubServer server, String path) {
    return Services.at(server.uri(path), Optional.empty(), Optional.empty());
  }
}
