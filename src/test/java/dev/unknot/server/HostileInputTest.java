package dev.unknot.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.common.QueryParams;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent is answered or refused, and never a fault. */
class HostileInputTest {

  private static final List<String> NAUGHTY =
      List.of(
          "null",
          "undefined",
          "NaN",
          "-1e999",
          "0x7fffffff",
          "'; drop table turns; --",
          "\" or 1=1",
          "<script>alert(1)</script>",
          "${jndi:ldap://127.0.0.1/a}",
          "#{7*7} {{7*7}} %{7*7}",
          "%s%s%s%n %d",
          "../../../../etc/passwd",
          "C:\\nul\\con.txt",
          "\r\nset-cookie: a=b\r\n\r\n",
          "\u001b[31mred\u0007\b\u007f",
          "\u202e\u2066backwards\u2069",
          "\ufeff\u200b\u2060\u00ad",
          "e" + "\u0301".repeat(300),
          "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
          "\uffff\ufffe\ufffd",
          "\ud800",
          "\udc00a",
          "\u0000",
          "ﬀ ℌ ① ｓｐｉｎｅ İ ı ß",
          "ﾟ ゜ ﾞﾟ ﾟ",
          "((((((((((\"",
          "+-!(){}[]^\"~*?:\\/ AND OR NOT",
          "a~99999999999999999999",
          "[* TO *]",
          "*:* /.*/",
          "1".repeat(4_000),
          "?".repeat(4_000),
          "ball ".repeat(800),
          "\ud83d\udca9".repeat(2_000));

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.with();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<String> texts() {
    Random random = new Random(7);
    Stream<String> made =
        IntStream.range(0, 100)
            .mapToObj(i ->
                random
                    .ints(1 + random.nextInt(200), 0, 0x110000)
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
    return Stream.concat(NAUGHTY.stream(), made);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anyTextInAnyFieldIsAnsweredOrRefused(String text) {
    String json = Json.write(Json.MAPPER.getNodeFactory().textNode(text));
    ok(server.post("/api/v1/chat", "{\"message\":" + json + "}"));
    ok(server.post("/api/v1/chat", "{\"message\":\"a\",\"conversation\":" + json + "}"));
    ok(server.post("/api/v1/chat", "{\"message\":\"a\",\"key\":" + json + "}"));
    ok(server.post("/api/v1/chat", "{" + json + ":1}"));
    ok(
        server.post(
            "/v1/chat/completions",
            "{\"messages\":[{\"role\":\"user\",\"content\":" + json + "}]}"));
    ok(server.post("/v1/chat/completions", "{\"model\":" + json + "}"));
    String query = QueryParams.of("q", text).toQueryString();
    ok(server.get("/api/v1/search?" + query));
    ok(server.get("/api/v1/search?mode=operators&" + query));
    String path = query.substring(2).replace("+", "%20");
    ok(server.get("/api/v1/documents/" + path));
    ok(server.get("/api/v1/conversations/" + path));
    ok(server.get("/sources/" + path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/chat", "/v1/chat/completions"})
  void anyBytesAreRefused(String path) {
    Random random = new Random(11);
    for (int i = 0; i < 100; i++) {
      byte[] body = new byte[1 + random.nextInt(2_000)];
      random.nextBytes(body);

      assertThat(server.post(path, body).statusCode()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n\r\n\u0001\u0002",
        "NONSENSE\r\n\r\n",
        "GET /api/v1/search?q=%ff%fe HTTP/1.1\r\nhost: a\r\n\r\n",
        "POST /api/v1/chat HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n",
        "POST /api/v1/chat HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\n\r\n{",
        "POST /api/v1/chat HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n"
      })
  void brokenRequestsHarmNobody(String request) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(server.url).getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      String answer = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);

      assertThat(answer).doesNotContain(" 500 ");
    }
    assertThat(server.say("hello").path("kind").asText()).isEqualTo("smalltalk");
  }

  @Test
  void aPathDoesNotLeaveItsFolder() {
    assertThat(server.get("/sources/..%2f..%2fetc%2fpasswd").statusCode()).isIn(400, 404);
    assertThat(server.get("/%2e%2e/pom.xml").statusCode()).isIn(400, 404);
  }

  private static void ok(HttpResponse<String> response) {
    assertThat(response.statusCode() / 100).as(response.body()).isIn(2, 4);
  }
}
