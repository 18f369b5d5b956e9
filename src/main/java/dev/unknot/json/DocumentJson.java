package dev.unknot.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.unknot.corpus.Document;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes documents as JSON. */
public final class DocumentJson {

  private static final JsonFactory JSON = new JsonFactory();

  private DocumentJson() {}

  /** Writes the list of all, without their texts. */
  public static String list(List<Document> documents) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("documents");
      for (Document document : documents) {
        json.writeStartObject();
        head(json, document);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Writes one with its text and sections, whose offsets are of the text. */
  public static String write(Document document) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      head(json, document);
      json.writeStringField("text", document.text());
      json.writeArrayFieldStart("sections");
      for (Document.Section section : document.sections()) {
        json.writeStartObject();
        json.writeStringField("section", String.join(" > ", section.path()));
        json.writeStringField("title", section.title());
        json.writeNumberField("level", section.level());
        json.writeNumberField("start", section.heading().start());
        json.writeNumberField("end", section.body().end());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void head(JsonGenerator json, Document document) throws IOException {
    json.writeStringField("id", document.id());
    json.writeStringField("source", document.source());
    json.writeStringField("title", document.title());
    if (document.author().isPresent()) {
      json.writeStringField("author", document.author().get());
    }
  }
}
