package dev.unknot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code verify}, as it is typed, in this process. */
class VerifyCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void tellsOfEachSentenceWhetherItIsBorneOut() throws IOException {
    String passage =
        "{\"text\": \"Hold each spot for 15 to 30 seconds.\", \"headings\": [\"Neck\"]}";
    Path file =
        lines(
            """
            {"id": "a", "passages": [%1$s], "sentence": "Hold each spot for 15 to 30 seconds. [1]"}

            {"id": 2, "passages": [%1$s], "sentence": "Hold each spot for 50 seconds. [1]"}
            """
                .formatted(passage));

    assertThat(run("verify", file.toString())).isZero();

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst())
        .startsWith("{\"id\":\"a\",\"supported\":true,\"score\":")
        .endsWith(",\"reasons\":[]}");
    assertThat(lines.getLast())
        .startsWith("{\"id\":2,\"supported\":false,\"score\":0.")
        .endsWith(",\"reasons\":[\"figure\"]}");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id": 1, "passages": []                                        | not JSON
          {"passages": [], "sentence": "Roll."}                           | id: missing
          {"id": 1, "sentence": "Roll."}                                  | passages: missing
          {"id": 1, "passages": ["Roll."], "sentence": "Roll."}           | passages: "Roll."
          {"id": 1, "passages": [{"headings": []}], "sentence": "Roll."}  | text: missing
          {"id": 1, "passages": [{"text": "a", "headings": [1]}], "sentence": "Roll."} | headings: [1]
          {"id": 1, "passages": []}                                       | sentence: missing
          """)
  void namesTheLineThatCannotBeRead(String line, String problem) throws IOException {
    Path file = lines("\n" + line + "\n");

    assertThat(run("verify", file.toString())).isEqualTo(ExitStatus.USAGE);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains(file + ":2: " + problem);
  }

  @Test
  void wantsOneFile() {
    assertThat(run("verify")).isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("expected: one FILE");
  }

  private Path lines(String text) throws IOException {
    return Files.writeString(folder.resolve("lines.jsonl"), text);
  }

  private int run(String... arguments) {
    return new CommandLine(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            false)
        .run(arguments);
  }
}
