package dev.unknot.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.sse.ServerSentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A reply as a chat completion. Its citations are there three times, since clients differ: as
 * {@code annotations}, as a footer of the text, and as they are in our own interface.
 *
 * @param reply the reply in its own form
 * @param base the address that the sources' links begin with
 * @param said what it replies to
 */
record OpenAiCompletion(String id, long created, JsonNode reply, String base, List<String> said) {

  /** The completion in one piece. */
  ObjectNode whole() {
    ObjectNode whole = frame("chat.completion");
    ObjectNode choice = whole.putArray("choices").addObject();
    choice.put("index", 0);
    ObjectNode message = choice.putObject("message");
    message.put("role", "assistant");
    message.put("content", text() + footer());
    message.putNull("refusal");
    cite(message);
    choice.putNull("logprobs");
    choice.put("finish_reason", "stop");
    whole.set("usage", usage());
    return whole;
  }

  /** The completion in chunks; put together they have the text of the whole. */
  List<ServerSentEvent> chunks(boolean includeUsage) {
    List<ServerSentEvent> events = new ArrayList<>();
    events.add(chunk(delta -> delta.put("role", "assistant").put("content", "")));
    for (Piece piece : Piece.of(reply)) {
      events.add(chunk(delta -> delta.put("content", piece.text())));
    }
    if (reply.has("citations")) {
      events.add(chunk(delta -> cite(delta.put("content", footer()))));
    }
    events.add(chunk("stop", delta -> {}));
    if (includeUsage) {
      ObjectNode last = frame("chat.completion.chunk");
      last.putArray("choices");
      last.set("usage", usage());
      events.add(EventStream.data(Json.write(last)));
    }
    events.add(EventStream.data("[DONE]"));
    return events;
  }

  private ServerSentEvent chunk(Consumer<ObjectNode> content) {
    return chunk(null, content);
  }

  private ServerSentEvent chunk(@Nullable String finish, Consumer<ObjectNode> content) {
    ObjectNode chunk = frame("chat.completion.chunk");
    ObjectNode choice = chunk.putArray("choices").addObject();
    choice.put("index", 0);
    content.accept(choice.putObject("delta"));
    choice.putNull("logprobs");
    choice.put("finish_reason", finish);
    return EventStream.data(Json.write(chunk));
  }

  private ObjectNode frame(String object) {
    return Json.MAPPER
        .createObjectNode()
        .put("id", id)
        .put("object", object)
        .put("created", created)
        .put("model", OpenAiApi.MODEL)
        .put("system_fingerprint", "unknot");
  }

  private String text() {
    return reply.path("text").textValue();
  }

  /** The sources in plain words, for clients that show nothing but text. */
  private String footer() {
    StringBuilder footer = new StringBuilder();
    for (JsonNode citation : reply.path("citations")) {
      footer.append(footer.isEmpty() ? "\n\nSources:\n" : "\n");
      footer.append('[').append(citation.path("id").intValue()).append("] ");
      footer.append(name(citation)).append(": ").append(url(citation));
    }
    return footer.toString();
  }

  private static String name(JsonNode citation) {
    String section = citation.path("section").textValue();
    String title = citation.path("title").textValue();
    return section.isEmpty() ? title : title + ", " + section;
  }

  private String url(JsonNode citation) {
    return base + citation.path("url").textValue();
  }

  /** Adds the citations as data. OpenAI's end is the last character, ours the one after it. */
  private void cite(ObjectNode message) {
    ArrayNode annotations = message.putArray("annotations");
    for (JsonNode claim : reply.path("claims")) {
      for (JsonNode number : claim.path("citations")) {
        JsonNode citation = reply.path("citations").path(number.intValue() - 1);
        annotations
            .addObject()
            .put("type", "url_citation")
            .putObject("url_citation")
            .put("start_index", claim.path("start").intValue())
            .put("end_index", claim.path("end").intValue() - 1)
            .put("title", name(citation))
            .put("url", url(citation));
      }
    }
    for (String field : List.of("citations", "safety")) {
      if (reply.has(field)) {
        message.set(field, reply.get(field));
      }
    }
  }

  /** Words are counted, there being no tokens. */
  private ObjectNode usage() {
    int asked = said.stream().mapToInt(OpenAiCompletion::words).sum();
    int answered = words(text());
    return Json.MAPPER
        .createObjectNode()
        .put("prompt_tokens", asked)
        .put("completion_tokens", answered)
        .put("total_tokens", asked + answered);
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
