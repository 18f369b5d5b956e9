package dev.unknot.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A file with a JSON object on each line; blank lines are skipped. */
public final class JsonLines {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonLines() {}

  /** One line of a file. */
  public record Line(Path file, int number, String text) {

    /**
     * The object on this line.
     *
     * @throws IllegalArgumentException naming file and line, if there is none
     */
    public JsonNode object() {
      try {
        JsonNode node = JSON.readTree(text);
        if (node.isObject()) {
          return node;
        }
        throw problem("not an object (expected: a JSON object)");
      } catch (JsonProcessingException e) {
        throw problem("not JSON: " + e.getOriginalMessage() + " (expected: a JSON object)");
      }
    }

    /**
     * A text of the object on this line.
     *
     * @throws IllegalArgumentException naming file, line and field, if it is missing or no text
     */
    public String text(JsonNode object, String field) {
      JsonNode value = object.path(field);
      if (value.isTextual()) {
        return value.textValue();
      }
      throw problem(
          field + ": " + (value.isMissingNode() ? "missing" : value) + " (expected: text)");
    }

    /**
     * The {@code id} of the object on this line, a text or a number.
     *
     * @throws IllegalArgumentException naming file and line, if it is neither
     */
    public JsonNode id(JsonNode object) {
      JsonNode value = object.path("id");
      if (value.isTextual() || value.isNumber()) {
        return value;
      }
      throw problem(
          "id: " + (value.isMissingNode() ? "missing" : value) + " (expected: text or number)");
    }

    /** What is wrong with this line, under its file and number. */
    public IllegalArgumentException problem(String what) {
      return new IllegalArgumentException(file + ":" + number + ": " + what);
    }
  }

  /**
   * Hands over each line in turn. A line that is refused with an {@link IllegalArgumentException}
   * does not keep the others from being read.
   *
   * @return what was wrong, in order
   * @throws IllegalArgumentException if the file cannot be read
   */
  public static List<String> each(Path file, Consumer<Line> reader) {
    List<String> lines = lines(file);
    return IntStream.range(0, lines.size())
        .filter(at -> !lines.get(at).isBlank())
        .mapToObj(at -> new Line(file, at + 1, lines.get(at)))
        .mapMulti((Line line, Consumer<String> problems) -> {
          try {
            reader.accept(line);
          } catch (IllegalArgumentException e) {
            problems.accept(e.getMessage());
          }
        })
        .toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(file + ": no such file", e);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": not UTF-8", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
