package dev.unknot.eval;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A web server that gives fixed answers and remembers what it was asked. */
public final class StubServer implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, String> answers = Collections.synchronizedMap(new LinkedHashMap<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  public StubServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  /** A server of ours: it has the documents, the search and the openapi of the fake. */
  public static StubServer ours(String reply) {
    return new StubServer()
        .on("GET /api/v1/documents", "{\"documents\": [{\"id\": \"ball\"}]}")
        .on("GET /api/v1/documents/ball", json(Replies.DOCUMENT))
        .on("GET /openapi.json", "{\"info\": {\"version\": \"7.8\"}}")
        .on(
            "GET /api/v1/search",
            """
            {"results": [{"rank": 1, "score": 2.5, "document": "ball", "section": "Tender spots",
                          "start": 3, "end": 9, "text": "%s"}]}\
            """
                .formatted(Replies.HOLD))
        .on("POST /api/v1/chat", reply);
  }

  /** Gives an answer to a method and path; one that starts with a status has that status. */
  public StubServer on(String request, String answer) {
    answers.put(request, answer);
    return this;
  }

  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public URI uri(String path) {
    return URI.create(address() + path);
  }

  /** Each request as its method, path, query, token and body. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    String query = exchange.getRequestURI().getQuery();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        call
            + (query == null ? "" : "?" + query)
            + (token == null ? "" : " " + token)
            + (body.isEmpty() ? "" : " " + body));
    String answer = answers.getOrDefault(call, "404 {\"title\": \"Not found\"}");
    boolean named = answer.matches("(?s)\\d{3} .*");
    int status = named ? Integer.parseInt(answer.substring(0, 3)) : 200;
    byte[] bytes = (named ? answer.substring(4) : answer).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String json(String text) {
    return "{\"id\": \"ball\", \"text\": \"" + text.replace("\n", "\\n") + "\"}";
  }
}
