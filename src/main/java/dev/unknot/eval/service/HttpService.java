package dev.unknot.eval.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A running service of ours, over its HTTP interface. */
final class HttpService implements Service {

  private final String base;
  private final Http http;
  private final Optional<String> version;
  private final KnownSources sources;

  private HttpService(String base, Http http, Optional<String> version, KnownSources sources) {
    this.base = base;
    this.http = http;
    this.version = version;
    this.sources = sources;
  }

  /**
   * Fetches the documents of the service, so that quotes are held against them.
   *
   * @param base the address without {@code /api/v1}
   */
  static HttpService open(String base, Http http) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (JsonNode each : http.get(URI.create(base + "/api/v1/documents")).path("documents")) {
      String id = each.path("id").asText();
      URI uri = URI.create(base + "/api/v1/documents/" + encoded(id));
      texts.put(id, http.get(uri).path("text").asText());
    }
    return new HttpService(base, http, version(base, http), new KnownSources(texts));
  }

  @Override
  public String name() {
    return base;
  }

  @Override
  public Optional<String> version() {
    return version;
  }

  @Override
  public Session open(CaseKey key) {
    return new HttpSession();
  }

  @Override
  public Sources sources() {
    return sources;
  }

  @Override
  public Optional<List<Found>> search(String question, int limit) {
    URI uri = URI.create(base + "/api/v1/search?limit=" + limit + "&q=" + encoded(question));
    List<Found> found = new ArrayList<>();
    for (JsonNode each : http.get(uri).path("results")) {
      found.add(
          new Found(
              each.path("rank").asInt(),
              each.path("score").asDouble(),
              each.path("document").asText(),
              each.path("section").asText(),
              each.path("start").asInt(),
              each.path("end").asInt(),
              each.path("text").asText()));
    }
    return Optional.of(found);
  }

  @Override
  public OptionalDouble coverage(String question) {
    return OptionalDouble.empty();
  }

  private static Optional<String> version(String base, Http http) {
    try {
      JsonNode version = http.get(URI.create(base + "/openapi.json")).at("/info/version");
      return Optional.of(version).filter(JsonNode::isTextual).map(JsonNode::asText);
    } catch (ServiceException e) {
      // A service may keep its description to itself.
      return Optional.empty();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private final class HttpSession implements Session {

    private Optional<String> conversation = Optional.empty();

    @Override
    public Heard say(String message, Duration after) {
      if (!after.isZero()) {
        throw ServiceException.impossible("time cannot be made to pass on a running service");
      }
      ObjectNode body = JsonNodeFactory.instance.objectNode().put("message", message);
      conversation.ifPresent(id -> body.put("conversation", id));
      long start = System.nanoTime();
      JsonNode reply = http.post(URI.create(base + "/api/v1/chat"), body);
      double milliseconds = (System.nanoTime() - start) / 1e6;
      conversation = Optional.of(reply.path("conversation").asText()).filter(id -> !id.isEmpty());
      return new Heard(Response.of(reply), milliseconds);
    }
  }
}
