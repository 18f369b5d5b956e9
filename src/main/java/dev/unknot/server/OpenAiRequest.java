package dev.unknot.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unknot.assistant.Posted;
import dev.unknot.assistant.Posted.Said;
import dev.unknot.assistant.Posted.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a chat completion is asked for. Parameters that mean nothing here (a temperature, tools) are
 * passed over.
 *
 * @param earlier what was said and shown before the message, oldest first
 * @param message what the person said last
 */
record OpenAiRequest(List<Posted> earlier, String message, boolean stream, boolean includeUsage) {

  private static final List<String> ROLES =
      List.of("system", "developer", "user", "assistant", "tool", "function");

  OpenAiRequest {
    earlier = List.copyOf(earlier);
  }

  static OpenAiRequest of(JsonBody body, Limits limits) {
    JsonNode model = body.get("model");
    if (!model.isMissingNode() && !model.isTextual()) {
      throw RequestException.badField("model", JsonBody.kind(model) + " (expected: a string)");
    }
    if (model.isTextual() && !model.textValue().equals(OpenAiApi.MODEL)) {
      throw RequestException.unknownModel(model.textValue());
    }
    List<Posted> posted = posted(body.get("messages"), limits);
    int last = lastSaid(posted);
    return new OpenAiRequest(
        posted.subList(0, last),
        posted.get(last).text(),
        truth("stream", body.get("stream")),
        truth("stream_options.include_usage", body.get("stream_options").path("include_usage")));
  }

  private static boolean truth(String field, JsonNode node) {
    if (!node.isBoolean() && !node.isNull() && !node.isMissingNode()) {
      throw RequestException.badField(field, JsonBody.kind(node) + " (expected: true or false)");
    }
    return node.booleanValue();
  }

  private static List<Posted> posted(JsonNode messages, Limits limits) {
    if (!messages.isArray() || messages.isEmpty()) {
      throw RequestException.badField(
          "messages",
          (messages.isArray() ? "empty" : JsonBody.kind(messages))
              + " (expected: an array of messages)");
    }
    if (messages.size() > limits.messages()) {
      throw RequestException.badField(
          "messages", messages.size() + " (expected: at most " + limits.messages() + ")");
    }
    List<Posted> posted = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      String field = "messages[" + i + "]";
      JsonNode message = messages.get(i);
      String text = content(field + ".content", message.path("content"));
      String role = role(field, message);
      if (role.equals("user") && !text.isBlank()) {
        posted.add(new Said(Text.checked(field + ".content", text, limits.message())));
      } else if (role.equals("assistant")) {
        posted.add(new Shown(text));
      }
    }
    return posted;
  }

  private static int lastSaid(List<Posted> posted) {
    for (int i = posted.size() - 1; i >= 0; i--) {
      if (posted.get(i) instanceof Said) {
        return i;
      }
    }
    throw RequestException.badField(
        "messages", "none of a user that says something (expected: at least one)");
  }

  /** What the person said, oldest first. */
  List<String> said() {
    Stream<Posted> before = earlier.stream().filter(Said.class::isInstance);
    return Stream.concat(before.map(Posted::text), Stream.of(message)).toList();
  }

  private static String role(String field, JsonNode message) {
    JsonNode role = message.path("role");
    if (!role.isTextual() || !ROLES.contains(role.textValue())) {
      String given = role.isTextual() ? Text.shortened(role.textValue()) : JsonBody.kind(role);
      throw RequestException.badField(
          field + ".role", given + " (expected: one of " + String.join(", ", ROLES) + ")");
    }
    return role.textValue();
  }

  /** A string, nothing, or the texts of an array of parts. */
  private static String content(String field, JsonNode content) {
    return switch (content.getNodeType()) {
      case STRING -> content.textValue();
      case NULL, MISSING -> "";
      case ARRAY -> {
        List<String> texts = new ArrayList<>();
        for (JsonNode part : content) {
          texts.add(part(field, part));
        }
        yield String.join("", texts);
      }
      default ->
          throw RequestException.badField(
              field, JsonBody.kind(content) + " (expected: a string, null or an array of parts)");
    };
  }

  /** The text of a part; of any other part, such as an image, nothing. */
  private static String part(String field, JsonNode part) {
    if (part.isTextual()) {
      return part.textValue();
    }
    if (!part.path("type").isTextual()) {
      throw RequestException.badField(
          field, "a part that is no object with a type (expected: type and text)");
    }
    return part.path("text").asText("");
  }
}
