package dev.unknot.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.conversation.Conversation;
import dev.unknot.conversation.ConversationStore;
import dev.unknot.conversation.Kept;
import dev.unknot.conversation.Key;
import dev.unknot.conversation.StoreException;
import dev.unknot.store.MemoryStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands before the service. */
class DefenceTest {

  private static final String HELLO = TestServer.message("hello");

  @Test
  void everyPathRefusesOtherMethodsAndNamesItsOwn() {
    try (TestServer server = TestServer.with()) {
      for (Endpoint endpoint : server.endpoints()) {
        String path = endpoint.path().replace("{id}", "x");
        HttpResponse<String> response = server.send("PATCH", path, new byte[0]);

        assertThat(response.statusCode()).as(path).isEqualTo(405);
        assertThat(response.headers().firstValue("allow").orElse(""))
            .contains(endpoint.method().name());
      }
      assertThat(server.send("OPTIONS", "/api/v1/chat", new byte[0]).statusCode()).isEqualTo(204);
    }
  }

  @Test
  void everyResponseTellsBrowsersToBeCareful() {
    try (TestServer server = TestServer.with()) {
      for (HttpResponse<String> response :
          List.of(
              server.get("/"),
              server.get("/healthz"),
              server.get("/nothing"),
              server.get("/..%2f"),
              server.post("/api/v1/chat", HELLO),
              server.post("/api/v1/chat", "{"),
              server.post("/api/v1/chat", "a".repeat(70_000)))) {
        assertThat(response.headers().firstValue("content-security-policy").orElse(""))
            .as(response.uri().toString())
            .contains("default-src 'none'", "require-trusted-types-for 'script'");
        assertThat(response.headers().firstValue("x-content-type-options")).hasValue("nosniff");
      }
      assertThat(server.get("/healthz").headers().firstValue("x-request-id")).isPresent();
    }
  }

  @Test
  void limitsTheRateOfAClient() {
    try (TestServer server = TestServer.with("--rate", "2")) {
      assertThat(server.post("/api/v1/chat", HELLO).statusCode()).isEqualTo(200);
      HttpResponse<String> refused = server.post("/v1/chat/completions", HELLO);

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.body()).contains("rate_limit_error");
      assertThat(refused.headers().firstValueAsLong("retry-after").orElse(0)).isPositive();
      assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void countsTheClientsOfAProxyThatItTrusts() {
    try (TestServer server =
        TestServer.with("--rate", "2", "--trusted-proxies", "10.0.0.0/8,127.0.0.1")) {
      for (String client : List.of("192.0.2.1", "192.0.2.2")) {
        assertThat(server.post("/api/v1/chat", HELLO, "x-forwarded-for", client).statusCode())
            .isEqualTo(200);
      }
      assertThat(server.post("/api/v1/chat", HELLO, "x-forwarded-for", "192.0.2.1").statusCode())
          .isEqualTo(429);
    }
  }

  @Test
  void asksForATokenWhereThereAreAny(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("tokens"), "# ours\n" + digest("secret") + " page\n");
    try (TestServer server = TestServer.with("--tokens", file.toString())) {
      HttpResponse<String> refused = server.post("/api/v1/chat", HELLO);

      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.headers().firstValue("www-authenticate").orElse("")).startsWith("Bearer");
      assertThat(server.post("/api/v1/chat", HELLO, "authorization", "Bearer no").statusCode())
          .isEqualTo(401);
      assertThat(server.get("/v1/models").statusCode()).isEqualTo(401);
      assertThat(server.post("/api/v1/chat", HELLO, "authorization", "Bearer secret").statusCode())
          .isEqualTo(200);
      assertThat(server.get("/").statusCode()).isEqualTo(200);
      assertThat(server.get("/readyz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void sendsAwayWhoWouldWaitTooLong() {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch working = new CountDownLatch(1);
    Store store =
        new Store() {
          @Override
          public Optional<Conversation> load(String id) {
            working.countDown();
            await(release);
            return super.load(id);
          }
        };
    try (TestServer server =
        TestServer.with(store, "--in-flight", "1", "--patience", "20ms", "--queue", "10")) {
      CompletableFuture<HttpResponse<String>> first =
          CompletableFuture.supplyAsync(
              () -> server.post("/api/v1/chat", "{\"message\":\"a\",\"conversation\":\"x\"}"));
      await(working);
      HttpResponse<String> second = server.post("/api/v1/chat", HELLO);
      release.countDown();

      assertThat(second.statusCode()).isEqualTo(503);
      assertThat(second.headers().firstValue("retry-after")).isPresent();
      assertThat(first.join().statusCode()).isEqualTo(404);
      assertThat(server.post("/api/v1/chat", HELLO).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void hangsUpOnAClientThatSendsNoWholeRequest() throws IOException {
    try (TestServer server = TestServer.with("--request-timeout", "200ms", "--idle-timeout", "1h");
        Socket socket =
            new Socket(InetAddress.getLoopbackAddress(), URI.create(server.url).getPort())) {
      String begun = "POST /api/v1/chat HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\n{";
      socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));

      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

      assertThat(answer).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void aStoreThatIsAwayIsNoFaultAndPasses() {
    Store store = new Store();
    try (TestServer server = TestServer.with(store)) {
      store.away = true;
      HttpResponse<String> refused = server.post("/api/v1/chat", HELLO);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("retry-after")).isPresent();
      assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
      assertThat(server.get("/readyz").statusCode()).isEqualTo(503);
      assertThat(server.get("/healthz").statusCode()).isEqualTo(200);

      store.away = false;
      assertThat(server.post("/api/v1/chat", HELLO).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void showsOperatorsWhatItDoes() {
    try (TestServer server = TestServer.with()) {
      server.say("it hurts right over my spine when i roll");
      String routine = server.say("start the calves routine").path("conversation").asText();
      server.post(
          "/api/v1/chat",
          "{\"message\":\"what is the capital of France\",\"conversation\":\"" + routine + "\"}");
      String metrics = server.get("/metrics").body();

      assertThat(metrics)
          .contains("unknot_replies_total{kind=\"stop\"} 1.0")
          .contains("unknot_stops_total{rule=\"spine-pain\"} 1.0")
          .contains("unknot_abstentions_total{reason=")
          .contains("unknot_turn_seconds_count 3")
          .contains("unknot_in_flight");
      assertThat(server.get("/metrics", "x-forwarded-for", "192.0.2.1").statusCode())
          .isEqualTo(404);
    }
    try (TestServer server = TestServer.with("--operations", "all")) {
      assertThat(server.get("/metrics", "x-forwarded-for", "192.0.2.1").statusCode())
          .isEqualTo(200);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digest(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Memory, which may be away. */
  private static class Store implements ConversationStore {

    private final MemoryStore memory = new MemoryStore(10);
    private volatile boolean away;

    private MemoryStore memory() {
      if (away) {
        throw new StoreException("away", new IOException());
      }
      return memory;
    }

    @Override
    public Optional<Conversation> load(String id) {
      return memory().load(id);
    }

    @Override
    public Optional<Keyed> keyed(String key, Instant notBefore) {
      return memory().keyed(key, notBefore);
    }

    @Override
    public boolean append(Conversation after, Kept turn, Optional<Key> key) {
      return memory().append(after, turn, key);
    }

    @Override
    public List<Kept> history(String id) {
      return memory().history(id);
    }

    @Override
    public boolean delete(String id) {
      return memory().delete(id);
    }

    @Override
    public int purge(Instant conversationsBefore, Instant keysBefore) {
      return memory().purge(conversationsBefore, keysBefore);
    }

    @Override
    public void check() {
      memory().check();
    }

    @Override
    public void close() {}
  }
}
