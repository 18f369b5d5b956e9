package dev.unknot.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.Main;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The protocol's own client talks to {@code unknot mcp}, which runs in a Java of its own. */
class McpTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static McpSyncClient client;

  @BeforeAll
  static void connect() {
    client =
        McpClient.sync(new StdioClientTransport(server(), McpJsonDefaults.getMapper()))
            .requestTimeout(Duration.ofMinutes(2))
            .initializationTimeout(Duration.ofMinutes(2))
            .build();
    client.initialize();
  }

  private static ServerParameters server() {
    return ServerParameters.builder(ProcessHandle.current().info().command().orElseThrow())
        .args(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "mcp")
        .build();
  }

  @AfterAll
  static void disconnect() {
    client.closeGracefully();
  }

  @Test
  void saysWhoItIsAndWhatItCan() {
    assertThat(client.getServerInfo().name()).isEqualTo("unknot");
    assertThat(client.listTools().tools())
        .extracting(Tool::name)
        .containsExactlyInAnyOrder("ask", "search", "get_routine", "check_safety");
  }

  @Test
  void answersWithCitations() throws Exception {
    JsonNode reply = call("ask", Map.of("message", "is soreness after a session normal"));

    assertThat(reply.path("kind").textValue()).isEqualTo("answer");
    assertThat(reply.path("citations")).isNotEmpty();
  }

  @Test
  void goesOnWithAConversation() throws Exception {
    JsonNode first = call("ask", Map.of("message", "hello"));
    String conversation = first.path("conversation").textValue();

    JsonNode second = call("ask", Map.of("message", "thanks", "conversation", conversation));

    assertThat(second.path("conversation").textValue()).isEqualTo(conversation);
    assertThat(second.path("turn").intValue()).isEqualTo(2);
  }

  @Test
  void findsPassages() throws Exception {
    JsonNode results = call("search", Map.of("query", "calf", "limit", 2)).path("results");

    assertThat(results).hasSize(2);
    JsonNode first = results.path(0);
    String text = document(first.path("document").textValue());
    assertThat(text.substring(first.path("start").intValue(), first.path("end").intValue()))
        .isEqualTo(first.path("text").textValue());
  }

  @Test
  void givesRoutinesStepByStep() throws Exception {
    JsonNode all = call("get_routine", Map.of()).path("routines");
    JsonNode one = call("get_routine", Map.of("id", all.path(0).path("id").textValue()));

    assertThat(all).isNotEmpty();
    assertThat(one).isEqualTo(all.path(0));
    assertThat(one.path("steps")).isNotEmpty();
    assertThat(error("get_routine", Map.of("id", "none"))).contains("routine", "expected");
  }

  @Test
  void checksAReport() throws Exception {
    JsonNode stop = call("check_safety", Map.of("text", "it hurts right over my spine"));
    JsonNode clear = call("check_safety", Map.of("text", "which ball is best for calves"));

    assertThat(stop.path("level").textValue()).isEqualTo("stop");
    assertThat(stop.path("rule").textValue()).isEqualTo("spine-pain");
    assertThat(clear.path("level").textValue()).isEqualTo("none");
  }

  @Test
  void givesTheDocuments() throws Exception {
    List<Resource> resources = client.listResources().resources();

    assertThat(resources).isNotEmpty();
    for (Resource resource : resources) {
      assertThat(document(resource.name()))
          .isEqualTo(Files.readString(Path.of("corpus", resource.name() + ".md")));
    }
  }

  @Test
  void saysWhatIsWrongWithACall() {
    assertThat(error("ask", Map.of("message", " "))).contains("message", "expected");
    assertThat(error("ask", Map.of("message", "a".repeat(4_001)))).contains("message");
    assertThat(error("ask", Map.of("message", "hi", "conversation", "nobody's")))
        .contains("conversation", "expected");
    assertThat(error("ask", Map.of())).contains("message");
    assertThat(error("search", Map.of("query", "calf", "limit", 0))).contains("limit");
    assertThat(error("search", Map.of("query", "calf", "limit", "two"))).contains("limit");
  }

  @Test
  void passesOverWhatIsNoMessageAndPrintsNothingButTheProtocol() throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "mcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (PrintStream in =
        new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
      in.println("no JSON");
      in.println("{\"no\": \"message\"}");
      in.println("[".repeat(30_000));
      in.println(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
              + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}");
      String line = process.inputReader().readLine();
      assertThat(JSON.readTree(line).path("id").intValue()).isEqualTo(1);
    }
    assertThat(process.inputReader().lines()).allMatch(line -> line.startsWith("{\"jsonrpc\""));
    assertThat(process.waitFor()).isZero();
  }

  private static JsonNode call(String tool, Map<String, Object> arguments) throws Exception {
    CallToolResult result =
        client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    assertThat(result.isError()).as(() -> result.content().toString()).isNotEqualTo(true);
    JsonNode json = JSON.readTree(text(result));
    assertThat(JSON.<JsonNode>valueToTree(result.structuredContent())).isEqualTo(json);
    return json;
  }

  private static String error(String tool, Map<String, Object> arguments) {
    CallToolResult result =
        client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    assertThat(result.isError()).isTrue();
    return text(result);
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().getFirst()).text();
  }

  private static String document(String id) {
    ReadResourceRequest request = ReadResourceRequest.builder("unknot://documents/" + id).build();
    return ((TextResourceContents) client.readResource(request).contents().getFirst()).text();
  }
}
