package dev.unknot.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.unknot.answer.Found;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes what a search found as JSON. */
public final class SearchJson {

  private static final JsonFactory JSON = new JsonFactory();

  private SearchJson() {}

  public static String write(List<Found> results) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("results");
      for (Found found : results) {
        write(json, found);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void write(JsonGenerator json, Found found) throws IOException {
    json.writeStartObject();
    json.writeNumberField("rank", found.rank());
    json.writeNumberField("score", found.score());
    json.writeStringField("document", found.document());
    json.writeStringField("source", found.source());
    json.writeStringField("section", found.section());
    json.writeNumberField("start", found.start());
    json.writeNumberField("end", found.end());
    json.writeStringField("text", found.text());
    json.writeEndObject();
  }
}
