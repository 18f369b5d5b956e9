package dev.unknot.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a chat completion is asked for. Parameters that mean nothing here (a temperature, tools) are
 * passed over.
 *
 * @param said what the person said, oldest first; at least one message
 */
record OpenAiRequest(List<String> said, boolean stream, boolean includeUsage) {

  private static final List<String> ROLES =
      List.of("system", "developer", "user", "assistant", "tool", "function");

  OpenAiRequest {
    said = List.copyOf(said);
  }

  static OpenAiRequest of(JsonBody body, Limits limits) {
    JsonNode model = body.get("model");
    if (!model.isMissingNode() && !model.isTextual()) {
      throw RequestException.badField("model", JsonBody.kind(model) + " (expected: a string)");
    }
    if (model.isTextual() && !model.textValue().equals(OpenAiApi.MODEL)) {
      throw RequestException.unknownModel(model.textValue());
    }
    return new OpenAiRequest(
        said(body.get("messages"), limits),
        truth("stream", body.get("stream")),
        truth("stream_options.include_usage", body.get("stream_options").path("include_usage")));
  }

  private static boolean truth(String field, JsonNode node) {
    if (!node.isBoolean() && !node.isNull() && !node.isMissingNode()) {
      throw RequestException.badField(field, JsonBody.kind(node) + " (expected: true or false)");
    }
    return node.booleanValue();
  }

  private static List<String> said(JsonNode messages, Limits limits) {
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
    List<String> said = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      String field = "messages[" + i + "]";
      JsonNode message = messages.get(i);
      String text = content(field + ".content", message.path("content"));
      if (role(field, message).equals("user") && !text.isBlank()) {
        said.add(Text.checked(field + ".content", text, limits.message()));
      }
    }
    if (said.isEmpty()) {
      throw RequestException.badField(
          "messages", "none of a user that says something (expected: at least one)");
    }
    return said;
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
