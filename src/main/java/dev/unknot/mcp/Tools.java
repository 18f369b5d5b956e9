package dev.unknot.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unknot.assistant.Conversations;
import dev.unknot.assistant.Found;
import dev.unknot.assistant.Outcome;
import dev.unknot.assistant.Unknot;
import dev.unknot.json.ReplyJson;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** What the tools do: arguments in, JSON out. Bad arguments are an IllegalArgumentException. */
final class Tools {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int USUAL_LIMIT = 10;

  private final Unknot unknot;
  private final Conversations conversations;

  Tools(Unknot unknot, Conversations conversations) {
    this.unknot = unknot;
    this.conversations = conversations;
  }

  /** Runs the tool of this name, which is one of {@code tools.json}. */
  JsonNode run(String tool, Map<String, Object> arguments) {
    return switch (tool) {
      case "ask" ->
          ask(text(arguments, "message"), Optional.ofNullable(arguments.get("conversation")));
      case "search" ->
          search(text(arguments, "query"), arguments.getOrDefault("limit", USUAL_LIMIT));
      case "check_safety" -> check(text(arguments, "text"));
      default -> throw new IllegalArgumentException("no tool " + tool);
    };
  }

  private static String text(Map<String, Object> arguments, String name) {
    String text = String.valueOf(arguments.getOrDefault(name, ""));
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + ": empty (expected: some words)");
    }
    return text;
  }

  private JsonNode ask(String message, Optional<Object> conversation) {
    Optional<String> id = conversation.map(Object::toString).filter(text -> !text.isBlank());
    return switch (conversations.say(id, message, Optional.empty(), "")) {
      case Outcome.Said said -> parse(said.turn().reply());
      case Outcome.Unknown ignored ->
          throw new IllegalArgumentException(
              "conversation: there is none of this id (expected: one that a reply named)");
      case Outcome.Busy ignored ->
          throw new IllegalArgumentException("conversation: another turn is being taken");
      case Outcome.KeyReused ignored -> throw new IllegalStateException("no key was given");
    };
  }

  private JsonNode search(String query, Object limit) {
    ObjectNode results = JSON.createObjectNode();
    ArrayNode list = results.putArray("results");
    for (Found found : unknot.search(query, ((Number) limit).intValue())) {
      list.addObject()
          .put("rank", found.rank())
          .put("score", found.score())
          .put("document", found.document())
          .put("source", found.source())
          .put("section", found.section())
          .put("start", found.start())
          .put("end", found.end())
          .put("text", found.text());
    }
    return results;
  }

  private JsonNode check(String text) {
    JsonNode safety = parse(ReplyJson.write("", 1, unknot.ask(text))).path("safety");
    return safety.isObject() ? safety : JSON.createObjectNode().put("level", "none");
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
