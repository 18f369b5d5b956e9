package dev.unknot.eval.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A reply as the outside sees it.
 *
 * @param kind empty if the service gives its text alone
 * @param raw the whole reply as it came
 */
public record Response(
    Optional<String> kind,
    String text,
    List<Claim> claims,
    List<Citation> citations,
    Optional<Safety> safety,
    Optional<Routine> routine,
    Optional<String> reason,
    JsonNode raw) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A stretch of the text, with the numbers of its citations. */
  public record Claim(int start, int end, List<Integer> citations) {
    public Claim {
      citations = List.copyOf(citations);
    }
  }

  /** A stretch of a document. */
  public record Citation(
      int id,
      String document,
      String source,
      String title,
      String section,
      int start,
      int end,
      String quote,
      String url) {}

  /** What safety found. */
  public record Safety(String level, String rule, List<String> also) {
    public Safety {
      also = List.copyOf(also);
    }
  }

  /** Where a routine stands; {@code step} and {@code of} are empty between steps. */
  public record Routine(String id, String state, OptionalInt step, OptionalInt of) {}

  public Response {
    claims = List.copyOf(claims);
    citations = List.copyOf(citations);
  }

  /** Whether the reply tells its kind, citations and so on, and not its text alone. */
  public boolean isStructured() {
    return kind.isPresent();
  }

  /**
   * Reads a reply of ours.
   *
   * @throws ServiceException if it is none
   */
  public static Response parse(String json) {
    try {
      return of(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw ServiceException.failed("reply: not JSON: " + e.getOriginalMessage());
    }
  }

  /** The reply of a service that gives its text alone. */
  public static Response ofText(String text) {
    JsonNode raw = JsonNodeFactory.instance.objectNode().put("text", text);
    return of(raw);
  }

  /**
   * Reads a reply of ours, or one with its text alone.
   *
   * @throws ServiceException if it has no text
   */
  public static Response of(JsonNode json) {
    if (!json.path("text").isTextual()) {
      throw ServiceException.failed("reply: no text in " + shortened(json.toString()));
    }
    List<Claim> claims = new ArrayList<>();
    for (JsonNode each : json.path("claims")) {
      List<Integer> numbers = new ArrayList<>();
      each.path("citations").forEach(number -> numbers.add(number.asInt()));
      claims.add(new Claim(each.path("start").asInt(-1), each.path("end").asInt(-1), numbers));
    }
    List<Citation> citations = new ArrayList<>();
    json.path("citations").forEach(each -> citations.add(citation(each)));
    return new Response(
        text(json, "kind"),
        json.path("text").asText(),
        claims,
        citations,
        Optional.of(json.path("safety")).filter(JsonNode::isObject).map(Response::safety),
        Optional.of(json.path("routine")).filter(JsonNode::isObject).map(Response::routine),
        text(json, "reason"),
        json);
  }

  private static Citation citation(JsonNode json) {
    return new Citation(
        json.path("id").asInt(-1),
        json.path("document").asText(),
        json.path("source").asText(),
        json.path("title").asText(),
        json.path("section").asText(),
        json.path("start").asInt(-1),
        json.path("end").asInt(-1),
        json.path("quote").asText(),
        json.path("url").asText());
  }

  private static Safety safety(JsonNode json) {
    List<String> also = new ArrayList<>();
    json.path("also").forEach(each -> also.add(each.asText()));
    return new Safety(json.path("level").asText(), json.path("rule").asText(), also);
  }

  private static Routine routine(JsonNode json) {
    JsonNode step = json.path("step");
    return new Routine(
        json.path("id").asText(),
        json.path("state").asText(),
        number(step.path("number")),
        number(step.path("of")));
  }

  private static OptionalInt number(JsonNode json) {
    return json.isNumber() ? OptionalInt.of(json.asInt()) : OptionalInt.empty();
  }

  private static Optional<String> text(JsonNode json, String name) {
    return Optional.of(json.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
