package dev.unknot.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The description of the interface, in OpenAPI 3.1. */
final class OpenApi {

  private static final JsonNode DOCUMENT = read();

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Unknot over HTTP</title>
      </head>
      <body>
      <main>
      <h1>Unknot over HTTP</h1>
      <p>All of it, for programs: <a href="/openapi.json">openapi.json</a></p>
      """;

  private OpenApi() {}

  static JsonNode document() {
    return DOCUMENT;
  }

  /** The calls as a page, for people. */
  static String page() {
    StringBuilder page = new StringBuilder(HEAD);
    for (Map.Entry<String, JsonNode> path : DOCUMENT.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (method.getValue().has("summary")) {
          page.append("<h2><code>").append(method.getKey().toUpperCase(Locale.ROOT));
          page.append(' ').append(Html.escaped(path.getKey())).append("</code></h2>\n<p>");
          page.append(Html.escaped(method.getValue().path("summary").textValue()));
          page.append("</p>\n");
        }
      }
    }
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static JsonNode read() {
    try (InputStream in = OpenApi.class.getResourceAsStream("openapi.yaml")) {
      Object yaml = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      ObjectNode document = Json.MAPPER.valueToTree(yaml);
      String version = OpenApi.class.getPackage().getImplementationVersion();
      document.withObject("/info").put("version", version == null ? "development" : version);
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
