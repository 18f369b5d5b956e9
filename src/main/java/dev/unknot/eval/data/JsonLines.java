package dev.unknot.eval.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.eval.data.Value.Fields;
import dev.unknot.eval.data.Value.Items;
import dev.unknot.eval.data.Value.Scalar;
import dev.unknot.eval.data.Value.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a file with a JSON value on each line; blank lines are skipped. */
public final class JsonLines {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonLines() {}

  /** The values that are JSON, in order; a line that is not is a problem. */
  public static Items read(String file, String text, Problems problems) {
    List<Value> values = new ArrayList<>();
    int line = 0;
    for (String each : text.lines().toList()) {
      line++;
      if (each.isBlank()) {
        continue;
      }
      try {
        values.add(value(JSON.readTree(each), line));
      } catch (JsonProcessingException e) {
        problems.add(file, line, "not JSON: " + e.getOriginalMessage(), "a JSON object");
      }
    }
    return new Items(values, 1);
  }

  private static Value value(JsonNode node, int line) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        Map<String, Value> fields = new LinkedHashMap<>();
        node.properties()
            .forEach(entry -> fields.put(entry.getKey(), value(entry.getValue(), line)));
        yield new Fields(fields, line);
      }
      case ARRAY -> {
        List<Value> items = new ArrayList<>();
        node.forEach(each -> items.add(value(each, line)));
        yield new Items(items, line);
      }
      case NUMBER -> new Scalar(node.asText(), Sort.NUMBER, line);
      case BOOLEAN -> new Scalar(node.asText(), Sort.TRUTH, line);
      case STRING -> new Scalar(node.asText(), Sort.TEXT, line);
      case NULL, MISSING -> new Scalar("", Sort.NOTHING, line);
      case BINARY, POJO -> throw new IllegalStateException("node: " + node.getNodeType());
    };
  }
}
