package dev.unknot.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.unknot.answer.phrasing.Phraser.Claim;
import dev.unknot.answer.phrasing.Phraser.Task;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A task as JSON: no text in it can end the string that it stands in. */
final class TaskJson {

  private static final JsonFactory JSON = new JsonFactory();

  private TaskJson() {}

  static String write(Task task) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("question", task.question());
      json.writeBooleanField("differ", task.differ());
      json.writeArrayFieldStart("claims");
      for (Claim claim : task.claims()) {
        json.writeStartObject();
        json.writeNumberField("number", claim.number());
        json.writeStringField("article", claim.title());
        json.writeStringField("section", claim.section());
        json.writeStringField("text", claim.text());
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
