package dev.unknot.server;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ServerCacheControl;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.file.AggregatedHttpFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of the page, held in memory; browsers ask each time whether they have changed. */
final class Page {

  /** All files under {@code web}; a resource's folder cannot be listed. */
  private static final List<String> FILES =
      List.of(
          "index.html",
          "style.css",
          "ball.svg",
          "app.js",
          "api.js",
          "announce.js",
          "chats.js",
          "dom.js",
          "events.js",
          "passage.js",
          "player.js",
          "reply.js",
          "senses.js",
          "source.js",
          "source-page.js",
          "timer.js",
          "turn.js",
          "words.js");

  private static final String INDEX = "index.html";

  private static final Map<String, MediaType> TYPES =
      Map.of(
          "html", MediaType.HTML_UTF_8,
          "css", MediaType.CSS_UTF_8,
          "js", MediaType.JAVASCRIPT_UTF_8,
          "json", MediaType.JSON_UTF_8,
          "svg", MediaType.SVG_UTF_8,
          "png", MediaType.PNG,
          "webmanifest", MediaType.parse("application/manifest+json"));

  private Page() {}

  static List<Endpoint> endpoints() {
    return FILES.stream().flatMap(Page::file).toList();
  }

  private static Stream<Endpoint> file(String name) {
    HttpService service = service(type(name), bytes(name));
    Endpoint endpoint = Endpoint.get("/" + name, service);
    return name.equals(INDEX)
        ? Stream.of(Endpoint.get("/", service), endpoint)
        : Stream.of(endpoint);
  }

  /** Serves bytes that do not change while the server runs. */
  static HttpService service(MediaType type, byte[] bytes) {
    String tag = digest(bytes);
    return AggregatedHttpFile.builder(HttpData.wrap(bytes))
        .entityTag((unused, attributes) -> tag)
        .lastModified(false)
        .contentType(type)
        .cacheControl(ServerCacheControl.REVALIDATED)
        .build()
        .toHttpFile()
        .asService();
  }

  private static MediaType type(String name) {
    MediaType type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      throw new IllegalStateException(name + " (expected: a file of " + TYPES.keySet() + ")");
    }
    return type;
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Page.class.getResourceAsStream("web/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no file " + name + " under web");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
