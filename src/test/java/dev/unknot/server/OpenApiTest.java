package dev.unknot.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenApiTest {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.with();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void isValid() {
    SwaggerParseResult result =
        new OpenAPIV3Parser().readContents(server.get("/openapi.json").body());

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
  }

  @Test
  void aDocumentThatIsNotValidWouldBeFound() {
    String broken = server.get("/openapi.json").body().replace("\"responses\"", "\"answers\"");

    assertThat(new OpenAPIV3Parser().readContents(broken).getMessages()).isNotEmpty();
  }

  @Test
  void tellsOfEachCallAndOfNoOther() {
    Set<String> page = Page.endpoints().stream().map(OpenApiTest::name).collect(Collectors.toSet());
    Set<String> served =
        server.endpoints().stream().map(OpenApiTest::name).collect(Collectors.toSet());
    served.removeAll(page);

    assertThat(declared()).isEqualTo(new TreeSet<>(served));
  }

  @Test
  void thePageForPeopleNamesEachCall() {
    String page = server.get("/docs").body();

    assertThat(declared()).allSatisfy(call -> assertThat(page).contains(call));
  }

  private static Set<String> declared() {
    Set<String> declared = new TreeSet<>();
    JsonNode paths = TestServer.json(server.get("/openapi.json")).path("paths");
    paths
        .properties()
        .forEach(path ->
            path.getValue()
                .fieldNames()
                .forEachRemaining(method -> {
                  if (METHODS.contains(method)) {
                    declared.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                  }
                }));
    return declared;
  }

  private static String name(Endpoint endpoint) {
    return endpoint.method() + " " + endpoint.path();
  }
}
