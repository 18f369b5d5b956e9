package dev.unknot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void printsPassagesWithTheirPlaces() {
    assertThat(run("search", "--limit", "3", "calf")).isZero();

    assertThat(text(out)).contains("1. ").contains("3. ").doesNotContain("4. ");
    assertThat(text(out)).contains("Calves (003_b51273db6477ece3.txt)").contains("\"");
    assertThat(text(out).lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void printsJsonOnOneLine() throws IOException {
    assertThat(run("search", "--json", "--limit", "2", "--group", "document", "calf")).isZero();

    JsonNode results = new ObjectMapper().readTree(text(out)).path("results");
    List<String> fields = new ArrayList<>();
    results.path(0).fieldNames().forEachRemaining(fields::add);
    assertThat(results).hasSize(2);
    assertThat(fields)
        .containsExactly("rank", "score", "document", "source", "section", "start", "end", "text");
    assertThat(text(out).lines()).hasSize(1);
  }

  @Test
  void takesOperatorsAndWordsWithASignInFront() {
    assertThat(run("search", "--limit", "1000", "+spine", "-roller")).isZero();

    assertThat(text(out)).contains("spine").doesNotContain("roller");
  }

  @Test
  void printsNothingForNothing() {
    assertThat(run("search", "zzyzx")).isZero();
    assertThat(text(out)).isEmpty();
    assertThat(run("search", "--json", "zzyzx")).isZero();
    assertThat(text(out).strip()).isEqualTo("{\"results\":[]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+(",
        "\"open",
        "--limit 0 calf",
        "--limit many calf",
        "--group section calf",
        "--mode nonsense calf",
        "--limt 5 calf",
        "--mode operators (",
        "--corpus no/such calf",
        ""
      })
  void refusesInAFewWordsWhatItCannotDo(String arguments) {
    List<String> command = new ArrayList<>(List.of("search"));
    command.addAll(List.of(arguments.split(" ")));

    assertThat(run(command.toArray(String[]::new))).isEqualTo(2);
    assertThat(text(out)).isEmpty();
    assertThat(text(err).lines()).hasSizeBetween(1, 2);
  }

  @Test
  void searchesTheCorpusNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("wrist.md"), "# Wrist\n\nRest the carpal bones.\n");

    assertThat(run("search", "--corpus", folder.toString(), "carpal")).isZero();

    assertThat(text(out)).contains("(wrist.md)");
  }

  @Test
  void helps() {
    assertThat(run("search", "--help")).isZero();

    assertThat(text(out)).contains("--limit").contains("--group").contains("--mode");
  }

  private int run(String... arguments) {
    return new CommandLine(InputStream.nullInputStream(), print(out), print(err), Map.of(), false)
        .run(arguments);
  }

  private static PrintStream print(ByteArrayOutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
