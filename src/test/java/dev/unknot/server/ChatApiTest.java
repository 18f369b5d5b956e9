package dev.unknot.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatApiTest {

  private static final String QUESTION = "calf ball how long";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.with();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void repliesWithCitations() {
    HttpResponse<String> response = server.post("/api/v1/chat", TestServer.message(QUESTION));
    JsonNode reply = TestServer.json(response);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type"))
        .hasValue("application/json; charset=utf-8");
    assertThat(response.headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(reply.path("kind").asText()).isEqualTo("answer");
    assertThat(reply.path("citations")).isNotEmpty();
    for (JsonNode citation : reply.path("citations")) {
      String text =
          TestServer.json(server.get("/api/v1/documents/" + citation.path("document").asText()))
              .path("text")
              .asText();
      assertThat(text.substring(citation.path("start").intValue(), citation.path("end").intValue()))
          .isEqualTo(citation.path("quote").asText());
    }
  }

  @Test
  void goesOnWithAConversationAndForgetsIt() {
    JsonNode first = server.say(QUESTION);
    String id = first.path("conversation").asText();
    JsonNode second =
        TestServer.json(server.post("/api/v1/chat", body("thanks", "conversation", id)));

    JsonNode history = TestServer.json(server.get("/api/v1/conversations/" + id));
    assertThat(second.path("turn").intValue()).isEqualTo(2);
    assertThat(history.path("conversation").asText()).isEqualTo(id);
    assertThat(history.path("turns")).hasSize(2);
    assertThat(history.at("/turns/0/message").asText()).isEqualTo(QUESTION);
    assertThat(history.at("/turns/0/reply")).isEqualTo(first);
    assertThat(history.at("/turns/0/at").asText()).endsWith("Z");

    assertThat(server.send("DELETE", "/api/v1/conversations/" + id, new byte[0]).statusCode())
        .isEqualTo(204);
    assertThat(server.get("/api/v1/conversations/" + id).statusCode()).isEqualTo(404);
    assertThat(server.post("/api/v1/chat", body("thanks", "conversation", id)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void findsPassages() {
    JsonNode results =
        TestServer.json(server.get("/api/v1/search?q=spine&limit=3")).path("results");
    assertThat(results).hasSize(3);
    assertThat(results.at("/0/rank").intValue()).isEqualTo(1);

    JsonNode grouped = TestServer.json(server.get("/api/v1/search?q=spine&group=document"));
    List<String> documents = grouped.path("results").findValuesAsText("document");
    assertThat(documents).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    assertThat(server.get("/api/v1/search?q=%2Bspine%20-foot&mode=operators").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "q=, q",
    "limit=3, q",
    "q=a&limit=0, limit",
    "q=a&limit=1001, limit",
    "q=a&limit=x, limit",
    "q=a&group=x, group",
    "q=a&mode=x, mode",
    "q=(a&mode=operators, q"
  })
  void refusesASearchThatIsNone(String query, String field) {
    HttpResponse<String> response = server.get("/api/v1/search?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(TestServer.json(response).path("field").asText()).isEqualTo(field);
  }

  @Test
  void aBlankConversationIsANewOne() {
    assertThat(
            TestServer.json(server.post("/api/v1/chat", body(QUESTION, "conversation", " ")))
                .path("turn")
                .intValue())
        .isEqualTo(1);
  }

  @Test
  void aRetryUnderAKeyGetsTheSameReply() {
    String first = server.post("/api/v1/chat", body(QUESTION, "key", "one")).body();

    assertThat(server.post("/api/v1/chat", body(QUESTION, "key", "one")).body()).isEqualTo(first);
    HttpResponse<String> other = server.post("/api/v1/chat", body("hello", "key", "one"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(TestServer.json(other).path("field").asText()).isEqualTo("key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        QUESTION,
        "it hurts right over my spine when i roll",
        "hello",
        "what is the capital of France",
        "i fell on my back"
      })
  void eventsPutTogetherAreTheReply(String message) {
    HttpResponse<String> response =
        server.post("/api/v1/chat", TestServer.message(message), "accept", "text/event-stream");
    List<Event> events = Event.all(response.body());
    JsonNode done = events.getLast().data();

    assertThat(response.headers().firstValue("content-type")).hasValue("text/event-stream");
    assertThat(events.getLast().name()).isEqualTo("done");
    assertThat(together(events)).isEqualTo(done.path("text").asText());
    List<JsonNode> claims =
        events.stream().filter(event -> event.name().equals("claim")).map(Event::data).toList();
    assertThat(claims).hasSize(done.path("claims").size());
    Set<JsonNode> citations = new HashSet<>();
    claims.forEach(claim ->
        claim
            .path("citations")
            .forEach(one -> {
              if (one.has("quote")) {
                citations.add(one);
              }
            }));
    assertThat(citations).containsExactlyInAnyOrderElementsOf(done.path("citations"));
    if (done.has("safety")) {
      assertThat(events.getFirst()).isEqualTo(new Event("safety", done.path("safety")));
    }
    assertThat(withoutId(done)).isEqualTo(withoutId(server.say(message)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                  | 400 | message
          {"message":""}                      | 400 | message
          {"message":"   "}                   | 400 | message
          {"message":null}                    | 400 | message
          {"message":7}                       | 400 | message
          {"message":["a"]}                   | 400 | message
          {"message":"\\ud800"}               | 400 | message
          {"message":"a\\u0000b"}             | 400 | message
          {"message":"a","message":"b"}       | 400 | message
          {"message":"a","conversation":7}    | 400 | conversation
          {"message":"a","key":{}}            | 400 | key
          {"message":"a","mesage":"b"}        | 400 | mesage
          {"message":"a","conversation":"no"} | 404 |
          {"message":"a"                      | 400 |
          {"message":"a"} x                   | 400 |
          []                                  | 400 |
          "a"                                 | 400 |
          """)
  void refusesWhatIsNotAsExpectedAndNamesIt(String body, int status, String field) {
    HttpResponse<String> response = server.post("/api/v1/chat", body);
    JsonNode problem = TestServer.json(response);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(problem.path("status").intValue()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotEmpty();
    assertThat(problem.path("detail").asText()).isNotEmpty();
    assertThat(problem.path("field").asText("")).isEqualTo(field == null ? "" : field);
  }

  @Test
  void refusesWhatIsTooLongTooDeepOrNoText() {
    assertThat(status(TestServer.message("a".repeat(4_001)))).isEqualTo(400);
    assertThat(status(TestServer.message("a".repeat(4_000)))).isEqualTo(200);
    assertThat(status(TestServer.message("a".repeat(70_000)))).isEqualTo(413);
    assertThat(status("{\"message\":" + "[".repeat(30_000))).isEqualTo(400);
    assertThat(server.post("/api/v1/chat", new byte[] {'"', (byte) 0xc3, '"'}).statusCode())
        .isEqualTo(400);
    assertThat(
            server
                .send(
                    "POST",
                    "/api/v1/chat",
                    "message=a".getBytes(StandardCharsets.UTF_8),
                    "content-type",
                    "text/plain")
                .statusCode())
        .isEqualTo(415);
  }

  private static int status(String body) {
    return server.post("/api/v1/chat", body).statusCode();
  }

  private static String body(String message, String field, String value) {
    return Json.write(Json.MAPPER.createObjectNode().put("message", message).put(field, value));
  }

  private static String together(List<Event> events) {
    StringBuilder text = new StringBuilder();
    for (Event event : events) {
      if (event.name().equals("text") || event.name().equals("claim")) {
        assertThat(event.data().path("start").intValue()).isEqualTo(text.length());
        text.append(event.data().path("text").asText());
      }
    }
    return text.toString();
  }

  private static JsonNode withoutId(JsonNode reply) {
    return ((ObjectNode) reply.deepCopy()).without("conversation");
  }

  private record Event(String name, JsonNode data) {

    static List<Event> all(String stream) {
      List<Event> events = new ArrayList<>();
      for (String block : stream.split("\n\n")) {
        String name = "";
        String data = "";
        for (String line : block.split("\n")) {
          if (line.startsWith("event:")) {
            name = line.substring(6).strip();
          } else if (line.startsWith("data:")) {
            data += line.substring(5);
          }
        }
        events.add(new Event(name, Json.own(data)));
      }
      return events;
    }
  }
}
