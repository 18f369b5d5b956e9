package dev.unknot.eval.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Any service with the chat completions of OpenAI. It gives text alone: what takes a kind or a
 * citation to decide is skipped.
 */
final class OpenAiService implements Service {

  private final String base;
  private final Http http;
  private final String model;

  private OpenAiService(String base, Http http, String model) {
    this.base = base;
    this.http = http;
    this.model = model;
  }

  /**
   * Opens a service.
   *
   * @param base the address up to {@code /v1}
   * @param model the first that the service lists, if none is named
   */
  static OpenAiService open(String base, Http http, Optional<String> model) {
    return new OpenAiService(base, http, model.orElseGet(() -> firstModel(base, http)));
  }

  @Override
  public String name() {
    return base + " (" + model + ")";
  }

  @Override
  public Optional<String> version() {
    return Optional.empty();
  }

  @Override
  public Session open(CaseKey key) {
    return new OpenAiSession();
  }

  @Override
  public Sources sources() {
    return Sources.UNKNOWN;
  }

  @Override
  public Optional<List<Found>> search(String question, int limit) {
    return Optional.empty();
  }

  @Override
  public OptionalDouble coverage(String question) {
    return OptionalDouble.empty();
  }

  private static String firstModel(String base, Http http) {
    JsonNode first = http.get(URI.create(base + "/models")).at("/data/0/id");
    if (!first.isTextual()) {
      throw ServiceException.failed(base + "/models: no model (expected: one, or --model NAME)");
    }
    return first.asText();
  }

  private final class OpenAiSession implements Session {

    /** The protocol has no conversations: each call tells the whole of it again. */
    private final ArrayNode messages = JsonNodeFactory.instance.arrayNode();

    @Override
    public Heard say(String message, Duration after) {
      if (!after.isZero()) {
        throw ServiceException.impossible("time cannot be made to pass on a running service");
      }
      messages.addObject().put("role", "user").put("content", message);
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.put("model", model).put("temperature", 0).set("messages", messages);
      long start = System.nanoTime();
      JsonNode reply = http.post(URI.create(base + "/chat/completions"), body);
      double milliseconds = (System.nanoTime() - start) / 1e6;
      JsonNode text = reply.at("/choices/0/message/content");
      if (!text.isTextual()) {
        throw ServiceException.failed("reply: no text in choices[0].message.content");
      }
      messages.addObject().put("role", "assistant").put("content", text.asText());
      return new Heard(Response.ofText(text.asText()), milliseconds);
    }
  }
}
