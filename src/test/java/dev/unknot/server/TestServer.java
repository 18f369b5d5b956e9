package dev.unknot.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unknot.assistant.Conversations;
import dev.unknot.assistant.Settings;
import dev.unknot.assistant.Unknot;
import dev.unknot.assistant.settings.Configuration;
import dev.unknot.assistant.settings.ConfigurationReader;
import dev.unknot.conversation.ConversationStore;
import dev.unknot.store.MemoryStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real server on a port of its own, and a client to it. */
final class TestServer implements AutoCloseable {

  static final Unknot UNKNOT =
      Unknot.open(new Settings(Path.of("corpus"), Path.of("prompts"), Clock.systemUTC()));

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final UnknotServer server;
  final String url;

  private TestServer(UnknotServer server) {
    this.server = server;
    url = "http://127.0.0.1:" + server.start();
  }

  static TestServer with(String... flags) {
    return with(new MemoryStore(1_000), flags);
  }

  static TestServer with(ConversationStore store, String... flags) {
    return with(UNKNOT, store, flags);
  }

  static TestServer with(Unknot unknot, ConversationStore store, String... flags) {
    List<String> all =
        Stream.concat(Stream.of("--port", "0", "--shutdown-timeout", "1s"), Stream.of(flags))
            .toList();
    Configuration configuration =
        new ConfigurationReader(ServeSettings.ALL, Map.of(), Path.of("target")).read(all);
    Conversations conversations = new Conversations(unknot, store, Clock.systemUTC());
    return new TestServer(new UnknotServer(configuration, unknot, conversations));
  }

  List<Endpoint> endpoints() {
    return server.endpoints();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, new byte[0], headers);
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  HttpResponse<String> post(String path, byte[] body, String... headers) {
    String[] all =
        Stream.concat(Stream.of("content-type", "application/json"), Stream.of(headers))
            .toArray(String[]::new);
    return send("POST", path, body, all);
  }

  HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(method, BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a message is replied with. */
  JsonNode say(String message) {
    return json(post("/api/v1/chat", message(message)));
  }

  static String message(String message) {
    return Json.write(Json.MAPPER.createObjectNode().put("message", message));
  }

  static JsonNode json(HttpResponse<String> response) {
    return Json.own(response.body());
  }

  @Override
  public void close() {
    server.stop();
  }
}
