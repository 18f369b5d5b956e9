package dev.unknot.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.assistant.Check;
import dev.unknot.assistant.Conversations;
import dev.unknot.assistant.Outcome;
import dev.unknot.assistant.SearchRequest;
import dev.unknot.assistant.Unknot;
import dev.unknot.json.RoutineJson;
import dev.unknot.json.SearchJson;
import dev.unknot.json.VerdictJson;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tools do: arguments in, JSON out. Bad arguments are an IllegalArgumentException. */
final class Tools {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int USUAL_LIMIT = 10;

  private final Unknot unknot;
  private final Conversations conversations;
  private final Check check;
  private final Clock clock;

  Tools(Unknot unknot, Conversations conversations, Check check, Clock clock) {
    this.unknot = unknot;
    this.conversations = conversations;
    this.check = check;
    this.clock = clock;
  }

  /** Runs the tool of this name, which is one of {@code tools.json}. */
  JsonNode run(String tool, Map<String, Object> arguments) {
    return switch (tool) {
      case "ask" ->
          ask(text(arguments, "message"), Optional.ofNullable(arguments.get("conversation")));
      case "search" ->
          search(text(arguments, "query"), arguments.getOrDefault("limit", USUAL_LIMIT));
      case "get_routine" -> routine(Optional.ofNullable(arguments.get("id")));
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
    SearchRequest request = SearchRequest.words(query, ((Number) limit).intValue());
    return parse(SearchJson.write(unknot.search(request)));
  }

  private JsonNode routine(Optional<Object> id) {
    return parse(
        id.map(wanted -> RoutineJson.write(unknot.routine(wanted.toString())))
            .orElseGet(() -> RoutineJson.write(unknot.routines())));
  }

  private JsonNode check(String text) {
    return VerdictJson.of(check.safety(List.of(text), ZonedDateTime.now(clock)), check::clears);
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
