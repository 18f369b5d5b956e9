package dev.unknot.eval.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.eval.check.CheckTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the schema offers to an editor is what the reader takes. */
class SchemaTest {

  private static final JsonNode SCHEMA = read();

  @Test
  void namesEveryTypeOfAssertion() {
    Set<String> types = new TreeSet<>();
    for (JsonNode type : SCHEMA.at("/$defs/type/oneOf")) {
      assertThat(type.path("description").asText()).endsWith(".");
      types.add(type.path("const").asText());
    }

    assertThat(types).isEqualTo(CheckTypes.names());
  }

  @Test
  void namesTheFieldsThatAreRead() {
    assertThat(fields("/oneOf/1/properties"))
        .containsExactly("$schema", "defaults", "description", "metadata", "tests");
    assertThat(fields("/$defs/case/properties"))
        .containsExactly("assert", "description", "metadata", "turns", "vars");
    assertThat(fields("/$defs/turn/oneOf/1/properties"))
        .containsExactly("after", "assert", "message");
    assertThat(fields("/$defs/assert/properties"))
        .containsExactly("metric", "threshold", "turn", "type", "value");
    assertThat(fields("/$defs/metadata/properties")).containsExactly("facts", "half", "theme");
  }

  @Test
  void namesBothHalves() {
    List<String> halves = new ArrayList<>();
    SCHEMA.at("/$defs/metadata/properties/half/enum").forEach(each -> halves.add(each.asText()));

    assertThat(halves).containsExactly(Half.TUNED.id(), Half.REPORTED.id());
  }

  private static Set<String> fields(String pointer) {
    Set<String> fields = new TreeSet<>();
    SCHEMA.at(pointer).fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private static JsonNode read() {
    try {
      return new ObjectMapper().readTree(Path.of("eval/schema.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
