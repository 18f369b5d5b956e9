package dev.unknot.server;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.MediaType;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The JSON object that a request carries. What is not as expected is refused by name. */
final class JsonBody {

  private final JsonNode object;

  private JsonBody(JsonNode object) {
    this.object = object;
  }

  static JsonBody of(AggregatedHttpRequest request) {
    MediaType type = request.contentType();
    if (type != null && !type.isJson()) {
      throw RequestException.unsupportedMediaType(type.nameWithoutParameters());
    }
    JsonNode node = parse(request.content().array());
    if (!node.isObject()) {
      throw RequestException.badBody(kind(node) + " (expected: an object)");
    }
    return new JsonBody(node);
  }

  private static JsonNode parse(byte[] body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (StreamConstraintsException e) {
      throw RequestException.badBody("nested too deep or numbers too long" + place(e));
    } catch (JsonProcessingException e) {
      throw duplicate(e)
          .orElseGet(
              () -> RequestException.badBody("not JSON" + place(e) + " (expected: an object)"));
    } catch (IOException e) {
      throw RequestException.badBody("not UTF-8 (expected: JSON in UTF-8)");
    }
  }

  /**
   * The refusal of a field that stands twice, if that is what was wrong; Jackson says so in words.
   */
  private static Optional<RequestException> duplicate(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    String opening = "Duplicate field '";
    if (!message.startsWith(opening)) {
      return Optional.empty();
    }
    String field = message.substring(opening.length(), message.length() - 1);
    return Optional.of(
        RequestException.badField(Text.shortened(field), "twice" + place(e) + " (expected: once)"));
  }

  private static String place(JsonProcessingException e) {
    JsonLocation place = e.getLocation();
    return place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
  }

  /** Refuses fields that nobody knows: a name that is mistyped would be passed over in silence. */
  void allowOnly(String... names) {
    List<String> known = List.of(names);
    Iterator<String> fields = object.fieldNames();
    while (fields.hasNext()) {
      String field = fields.next();
      if (!known.contains(field)) {
        throw RequestException.badField(
            Text.shortened(field), "unknown field (expected: " + String.join(", ", known) + ")");
      }
    }
  }

  /** A text that says something. */
  String text(String field, int longest) {
    if (!object.has(field)) {
      throw RequestException.badField(field, "missing (expected: a string)");
    }
    return Text.saying(field, string(field), longest);
  }

  /** A text; one that is blank or null counts as left out. */
  Optional<String> optionalText(String field, int longest) {
    if (!object.hasNonNull(field) || string(field).isBlank()) {
      return Optional.empty();
    }
    return Optional.of(Text.checked(field, string(field), longest));
  }

  private String string(String field) {
    JsonNode value = object.path(field);
    if (!value.isTextual()) {
      throw RequestException.badField(field, kind(value) + " (expected: a string)");
    }
    return value.textValue();
  }

  /** The value of a field; a missing node if there is none. */
  JsonNode get(String field) {
    return object.path(field);
  }

  static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT, POJO -> "an object";
      case BOOLEAN -> "a boolean";
      case NUMBER -> "a number";
      case STRING, BINARY -> "a string";
      case NULL -> "null";
      case MISSING -> "nothing";
    };
  }
}
