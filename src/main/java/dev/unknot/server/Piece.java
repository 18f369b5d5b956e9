package dev.unknot.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a reply's text: a claim, or what stands between claims.
 *
 * @param start its place in the text
 * @param citations the numbers of a claim's citations; empty for what is no claim
 */
record Piece(int start, String text, List<Integer> citations) {

  Piece {
    citations = List.copyOf(citations);
  }

  /** All pieces of a reply; put together they are its text. */
  static List<Piece> of(JsonNode reply) {
    String text = reply.path("text").textValue();
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (JsonNode claim : reply.path("claims")) {
      int start = claim.path("start").intValue();
      int end = claim.path("end").intValue();
      if (at < start) {
        pieces.add(new Piece(at, text.substring(at, start), List.of()));
      }
      List<Integer> citations = new ArrayList<>();
      claim.path("citations").forEach(id -> citations.add(id.intValue()));
      pieces.add(new Piece(start, text.substring(start, end), citations));
      at = end;
    }
    if (at < text.length()) {
      pieces.add(new Piece(at, text.substring(at), List.of()));
    }
    return pieces;
  }

  boolean claim() {
    return !citations.isEmpty();
  }
}
