package dev.unknot.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.unknot.answer.Citation;
import dev.unknot.answer.Claim;
import dev.unknot.conversation.Reply;
import dev.unknot.conversation.Reply.Difference;
import dev.unknot.conversation.Reply.Position;
import dev.unknot.conversation.Reply.SafetyNote;
import dev.unknot.language.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Writes a reply as JSON. What says nothing is left out. */
public final class ReplyJson {

  private static final JsonFactory JSON = new JsonFactory();

  private ReplyJson() {}

  /**
   * Writes one reply.
   *
   * @param conversation the conversation's id
   * @param turn the turn's number, from 1
   */
  public static String write(String conversation, int turn, Reply reply) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("conversation", conversation);
      json.writeNumberField("turn", turn);
      json.writeStringField("kind", kind(reply));
      json.writeStringField("text", reply.words().text());
      claims(json, reply.words().claims());
      citations(json, reply.words().citations());
      if (reply.safety().isPresent()) {
        safety(json, reply.safety().get());
      }
      if (reply.routine().isPresent()) {
        RoutineJson.progress(json, reply.routine().get(), act(reply));
      }
      Reply plain = reply.plain();
      differences(json, plain.differences());
      if (plain instanceof Reply.Abstained abstained) {
        json.writeStringField("reason", abstained.reason());
      }
      if (plain instanceof Reply.Answered || plain instanceof Reply.Cautioned) {
        json.writeStringField("phrasing", reply.words().phrasing().id());
      }
      strings(json, "suggestions", reply.suggestions());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static Optional<String> act(Reply reply) {
    return reply instanceof Reply.Guided guided ? Optional.of(guided.act()) : Optional.empty();
  }

  /** The reply's kind, as outsiders know it. */
  public static String kind(Reply reply) {
    return switch (reply) {
      case Reply.Answered ignored -> "answer";
      case Reply.Cautioned ignored -> "caution";
      case Reply.Stopped ignored -> "stop";
      case Reply.Clarifying ignored -> "clarify";
      case Reply.Abstained ignored -> "abstain";
      case Reply.Smalltalk ignored -> "smalltalk";
      case Reply.Guided ignored -> "routine";
      case Reply.InRoutine in -> kind(in.reply());
    };
  }

  private static void claims(JsonGenerator json, List<Claim> claims) throws IOException {
    if (claims.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("claims");
    for (Claim claim : claims) {
      json.writeStartObject();
      span(json, claim.span());
      numbers(json, claim.citations());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void citations(JsonGenerator json, List<Citation> citations) throws IOException {
    if (citations.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("citations");
    for (Citation citation : citations) {
      json.writeStartObject();
      json.writeNumberField("id", citation.id());
      json.writeStringField("document", citation.document());
      json.writeStringField("source", citation.source());
      json.writeStringField("title", citation.title());
      json.writeStringField("section", citation.section());
      span(json, citation.span());
      json.writeStringField("quote", citation.quote());
      json.writeStringField("url", citation.url());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void differences(JsonGenerator json, List<Difference> differences)
      throws IOException {
    if (differences.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("differences");
    for (Difference difference : differences) {
      json.writeStartObject();
      json.writeStringField("about", difference.about());
      json.writeArrayFieldStart("positions");
      for (Position position : difference.positions()) {
        json.writeStartObject();
        json.writeStringField("text", position.text());
        numbers(json, position.citations());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void safety(JsonGenerator json, SafetyNote note) throws IOException {
    json.writeObjectFieldStart("safety");
    json.writeStringField("level", note.level());
    json.writeStringField("rule", note.rule());
    strings(json, "also", note.also());
    json.writeArrayFieldStart("evidence");
    for (Reply.Evidence evidence : note.evidence()) {
      json.writeStartObject();
      json.writeNumberField("turn", evidence.turn());
      span(json, evidence.span());
      json.writeStringField("text", evidence.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("clears", note.clears());
    if (note.reference().isPresent()) {
      json.writeObjectFieldStart("reference");
      json.writeStringField("name", note.reference().get().name());
      json.writeStringField("url", note.reference().get().url());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, List<Integer> citations) throws IOException {
    json.writeArrayFieldStart("citations");
    for (int id : citations) {
      json.writeNumber(id);
    }
    json.writeEndArray();
  }

  private static void span(JsonGenerator json, Span span) throws IOException {
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
  }

  private static void strings(JsonGenerator json, String name, List<String> strings)
      throws IOException {
    if (strings.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (String string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }
}
