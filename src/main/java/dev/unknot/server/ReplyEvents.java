package dev.unknot.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.sse.ServerSentEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A reply as events: {@code safety} first, then its text in pieces, which are claims and what
 * stands between them, {@code routine}, and at last {@code done} with the whole.
 */
final class ReplyEvents {

  private ReplyEvents() {}

  /** The events of a reply. */
  static List<ServerSentEvent> of(JsonNode reply) {
    List<ServerSentEvent> events = new ArrayList<>();
    add(events, "safety", reply.path("safety"));
    Set<Integer> cited = new HashSet<>();
    for (Piece piece : Piece.of(reply)) {
      ObjectNode event = Json.MAPPER.createObjectNode();
      event.put("start", piece.start());
      if (piece.claim()) {
        event.put("end", piece.start() + piece.text().length());
      }
      event.put("text", piece.text());
      if (piece.claim()) {
        citations(event.putArray("citations"), piece, reply, cited);
      }
      events.add(EventStream.event(piece.claim() ? "claim" : "text", Json.write(event)));
    }
    add(events, "routine", reply.path("routine"));
    add(events, "done", reply);
    return events;
  }

  /** The event of an error. */
  static ServerSentEvent error(RequestException e) {
    return EventStream.event("error", Json.write(Problems.problem(e)));
  }

  /** The first use of a citation carries all of it, a later one its number. */
  private static void citations(ArrayNode array, Piece piece, JsonNode reply, Set<Integer> cited) {
    for (int id : piece.citations()) {
      if (cited.add(id)) {
        array.add(reply.path("citations").path(id - 1));
      } else {
        array.addObject().put("id", id);
      }
    }
  }

  private static void add(List<ServerSentEvent> events, String name, JsonNode value) {
    if (!value.isMissingNode()) {
      events.add(EventStream.event(name, Json.write(value)));
    }
  }
}
