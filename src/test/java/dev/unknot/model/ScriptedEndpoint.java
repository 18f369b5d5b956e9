package dev.unknot.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.sse.ServerSentEvent;
import com.linecorp.armeria.common.stream.StreamMessage;
import com.linecorp.armeria.common.stream.StreamWriter;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.streaming.ServerSentEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A language model's endpoint that says what a test wants, over real HTTP, and logs its requests.
 */
public final class ScriptedEndpoint implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What came in: a body and the bearer beside it. */
  public record Asked(JsonNode body, String authorization) {

    /** The data of the task, which is the last message. */
    public JsonNode task() {
      return json(body.path("messages").path(1).path("content").textValue());
    }
  }

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Server server;
  private volatile Supplier<HttpResponse> script = () -> HttpResponse.of(HttpStatus.NOT_FOUND);

  public ScriptedEndpoint() {
    server =
        Server.builder()
            .http(0)
            .requestTimeout(Duration.ofSeconds(30))
            .service(
                "/v1/chat/completions",
                (ctx, request) ->
                    HttpResponse.of(
                        request
                            .aggregate()
                            .thenApply(whole -> {
                              asked.add(
                                  new Asked(
                                      json(whole.contentUtf8()),
                                      whole.headers().get("authorization", "")));
                              return script.get();
                            })))
            .build();
    server.start().join();
  }

  public Endpoint endpoint(Duration timeout) {
    return endpoint("http://127.0.0.1:" + server.activeLocalPort() + "/v1", timeout);
  }

  static Endpoint endpoint(String url, Duration timeout) {
    return new Endpoint(
        url,
        "scripted",
        Optional.of(new Endpoint.Secret("sesame")),
        timeout,
        4,
        2,
        300,
        200_000,
        new Endpoint.Price(1, 2));
  }

  public List<Asked> asked() {
    return asked;
  }

  /** Forgets what was asked, and answers with this from now on. */
  ScriptedEndpoint answering(Supplier<HttpResponse> script) {
    this.script = script;
    asked.clear();
    return this;
  }

  /** Says a text, a word at a time. */
  public ScriptedEndpoint saying(String text) {
    return answering(() -> stream(words(text), end()));
  }

  static List<ServerSentEvent> words(String text) {
    return Stream.of(text.split("(?<= )")).map(word -> data(chunk(word))).toList();
  }

  static List<ServerSentEvent> end() {
    return List.of(
        data("{\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}"),
        data(
            "{\"id\":\"c\",\"choices\":[],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20,\"total_tokens\":120}}"),
        data("[DONE]"));
  }

  static HttpResponse stream(List<ServerSentEvent> first, List<ServerSentEvent> then) {
    List<ServerSentEvent> all = new ArrayList<>(first);
    all.addAll(then);
    return ServerSentEvents.fromPublisher(StreamMessage.of(all.toArray(ServerSentEvent[]::new)));
  }

  /** Begins, and then says nothing more and does not end. */
  static HttpResponse stalling(String text) {
    StreamWriter<ServerSentEvent> out = StreamMessage.streaming();
    words(text).forEach(out::write);
    return ServerSentEvents.fromPublisher(out);
  }

  /** Begins, and breaks off. */
  static HttpResponse breaking(String text) {
    StreamWriter<ServerSentEvent> out = StreamMessage.streaming();
    words(text).forEach(out::write);
    out.close(new IllegalStateException("broken"));
    return ServerSentEvents.fromPublisher(out);
  }

  /** Never ends. */
  static HttpResponse endless(String text) {
    StreamWriter<ServerSentEvent> out = StreamMessage.streaming();
    write(out, text);
    return ServerSentEvents.fromPublisher(out);
  }

  private static void write(StreamWriter<ServerSentEvent> out, String text) {
    if (out.tryWrite(data(chunk(text)))) {
      var unused = out.whenConsumed().thenRun(() -> write(out, text));
    }
  }

  static HttpResponse plain(String body) {
    return HttpResponse.of(HttpStatus.OK, MediaType.EVENT_STREAM, body);
  }

  static ServerSentEvent data(String json) {
    return ServerSentEvent.ofData(" " + json);
  }

  private static String chunk(String text) {
    return JSON.createObjectNode()
        .put("id", "c")
        .set("choices", JSON.createArrayNode().add(delta(text)))
        .toString();
  }

  private static JsonNode delta(String text) {
    return JSON.createObjectNode()
        .put("index", 0)
        .set("delta", JSON.createObjectNode().put("content", text));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop().join();
  }
}
