package dev.unknot.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.unknot.conversation.Kept;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes the turns of a conversation as JSON, each reply as it was sent. */
public final class HistoryJson {

  private static final JsonFactory JSON = new JsonFactory();

  private HistoryJson() {}

  /** Writes all turns of one conversation. */
  public static String write(String conversation, List<Kept> turns) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("conversation", conversation);
      json.writeArrayFieldStart("turns");
      for (Kept turn : turns) {
        json.writeStartObject();
        json.writeNumberField("turn", turn.number());
        json.writeStringField("message", turn.message());
        json.writeStringField("at", turn.at().toString());
        json.writeFieldName("reply");
        json.writeRawValue(turn.reply());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
