package dev.unknot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chat whose lines are piped in. */
class ChatCommandTest {

  private static final String CALVES = "how long do i roll my calves";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aLineIsATurnOfOneConversation() throws IOException {
    assertThat(chat(List.of(CALVES, "and the foot?"), "--json")).isZero();

    List<JsonNode> replies = replies();
    assertThat(replies).hasSize(2);
    assertThat(replies.get(0).path("conversation")).isEqualTo(replies.get(1).path("conversation"));
    assertThat(replies.get(1).path("turn").asInt()).isEqualTo(2);
    assertThat(replies.get(1).path("text").asText()).contains("at least 5 minutes");
  }

  @Test
  void tellsOfALineThatIsNoMessageAndGoesOn() throws IOException {
    assertThat(chat(List.of(CALVES, "", "x".repeat(4_001), "and the foot?"), "--json")).isZero();

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("empty").contains("4001");
    assertThat(replies().getLast().path("text").asText()).contains("at least 5 minutes");
  }

  @Test
  void showsASourceInFull() {
    chat(List.of(CALVES, "thanks", "/sources 1", "/sources 7"));

    assertThat(out()).containsOnlyOnce("You are welcome").contains("003_b51273db6477ece3.txt");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("/sources: 7 (expected: a number");
  }

  @Test
  void aNewConversationKnowsNothingOfTheLast() throws IOException {
    chat(List.of(CALVES, "/new", "how often?"), "--json");

    String last = out().lines().toList().getLast();
    assertThat(new ObjectMapper().readTree(last).path("kind").asText()).isEqualTo("clarify");
  }

  @Test
  void exportsTheConversationToANewFileOnly(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("talk.txt");

    chat(List.of(CALVES, "/export " + file, "/export " + file, "/quit", "hello"));

    assertThat(Files.readString(file)).contains("> " + CALVES).contains("10 to 20 seconds");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("/export: ");
    assertThat(out()).doesNotContain("Hello!");
  }

  @Test
  void namesItsCommands() {
    chat(List.of("/help", "/dance"));

    assertThat(out()).contains("/sources", "/new", "/export", "/quit");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("/dance (expected: /sources");
  }

  private List<JsonNode> replies() throws IOException {
    ObjectMapper json = new ObjectMapper();
    return json.readerFor(JsonNode.class).<JsonNode>readValues(out()).readAll();
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private int chat(List<String> lines, String... options) {
    String typed = String.join("\n", lines) + "\n";
    String[] arguments = new String[options.length + 1];
    arguments[0] = "chat";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return new CommandLine(
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            false)
        .run(arguments);
  }
}
