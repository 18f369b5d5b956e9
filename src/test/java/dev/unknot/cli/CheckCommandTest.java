package dev.unknot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check}, as it is typed, in this process. */
class CheckCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void tellsTheVerdictAndTheWords() {
    assertThat(run("check", "it hurts right", "on my spine")).isZero();

    assertThat(out())
        .startsWith("stop\n")
        .contains("spine-pain (stop)", "\"hurts\", \"spine\"", "clears  Saying that");
    assertThat(run("check", "--json", "how long do i roll my calf")).isZero();
    assertThat(out()).endsWith("{\"level\":\"none\"}\n");
  }

  @Test
  void tellsTheVerdictAfterTheLastTurn() throws IOException {
    Path file =
        lines(
            """
            {"id": 1, "turns": ["my spine hurts", "ok next"]}
            {"id": 2, "turns": ["my spine hurts", "it is gone now"]}
            {"id": 3, "turns": ["pulled my calf on monday"], "now": "2026-03-04T15:00:00+01:00"}
            {"id": 4, "turns": ["pulled my calf on monday"], "now": "2026-03-06T15:00:00+01:00"}
            """);

    assertThat(run("check", "--jsonl", file.toString())).isZero();

    assertThat(out().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("{\"id\":1,\"level\":\"stop\",\"rule\":\"spine-pain\",\"also\":[],")
                    .contains(
                        "{\"turn\":1,\"start\":3,\"end\":8,\"text\":\"spine\"}", "\"clears\":\""),
            line -> assertThat(line).isEqualTo("{\"id\":2,\"level\":\"none\"}"),
            line -> assertThat(line).contains("fresh-injury"),
            line -> assertThat(line).isEqualTo("{\"id\":4,\"level\":\"none\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id": 1}                                  | turns:
          {"id": 1, "turns": []}                     | turns: []
          {"id": 1, "turns": [5]}                    | turns: [5]
          {"id": 1, "turns": ["a"], "now": "today"}  | now: today
          """)
  void namesABadLineOfTurns(String bad, String problem) throws IOException {
    assertThat(run("check", "--jsonl", lines(bad).toString())).isEqualTo(2);

    assertThat(err()).contains("lines.jsonl:1: " + problem).contains("expected");
  }

  @Test
  void tellsHowEachConceptIsMeant() throws IOException {
    Path file =
        lines(
            """
            {"id": "a", "sentence": "Denies FEVER.", "concept": "fever"}

            {"id": 2, "sentence": "Mild fever since then.", "concept": "fever"}
            {"id": "c", "sentence": "My mum has flibbertosis.", "concept": "flibbertosis"}
            {"id": "d", "sentence": "if my back hurts", "concept": "hurts"}
            """);

    assertThat(run("check", "--context", file.toString())).isZero();

    assertThat(out().lines())
        .containsExactly(
            "{\"id\":\"a\",\"negated\":true,\"past\":false,\"hypothetical\":false,\"other\":false}",
            "{\"id\":2,\"negated\":false,\"past\":false,\"hypothetical\":false,\"other\":false}",
            "{\"id\":\"c\",\"negated\":false,\"past\":false,\"hypothetical\":false,\"other\":true}",
            "{\"id\":\"d\",\"negated\":false,\"past\":false,\"hypothetical\":true,\"other\":false}");
    assertThat(err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id": 1, "sentence": "no pain"                        | not JSON
          [1]                                                    | not an object
          {"sentence": "no pain", "concept": "pain"}             | id: missing
          {"id": 1, "concept": "pain"}                           | sentence: missing
          {"id": 1, "sentence": 5, "concept": "pain"}            | sentence: 5
          {"id": 1, "sentence": "no pain", "concept": "fever"}   | concept: "fever"
          {"id": 1, "sentence": "no pain", "concept": ""}        | concept: ""
          """)
  void namesABadLineAndReadsTheOthers(String bad, String problem) throws IOException {
    Path file = lines("{\"id\": 0, \"sentence\": \"no pain\", \"concept\": \"pain\"}\n" + bad);

    assertThat(run("check", "--context", file.toString())).isEqualTo(2);

    assertThat(err().lines())
        .singleElement()
        .asString()
        .contains("lines.jsonl:2: " + problem)
        .contains("expected");
    assertThat(out().lines()).hasSize(1);
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThat(run("check", "--context", "no/such.jsonl")).isEqualTo(2);

    assertThat(err().lines()).singleElement().asString().contains("no/such.jsonl: no such file");
  }

  @Test
  void refusesAFileThatIsNoText() throws IOException {
    Path file = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xc3, 0x28});

    assertThat(run("check", "--context", file.toString())).isEqualTo(2);

    assertThat(err().lines()).singleElement().asString().contains("not UTF-8");
  }

  @Test
  void namesWrongUsageInOneLine() {
    assertThat(run("check")).isEqualTo(2);
    assertThat(run("check", "--nonsense")).isEqualTo(2);
    assertThat(run("check", "--context")).isEqualTo(2);

    assertThat(err().lines()).hasSize(3);
    assertThat(out()).isEmpty();
  }

  @Test
  void helps() {
    assertThat(run("check", "--help")).isZero();

    assertThat(out()).contains("--context");
  }

  private Path lines(String text) throws IOException {
    return Files.writeString(folder.resolve("lines.jsonl"), text);
  }

  private int run(String... arguments) {
    return new CommandLine(InputStream.nullInputStream(), print(out), print(err), Map.of(), false)
        .run(arguments);
  }

  private static PrintStream print(ByteArrayOutputStream stream) {
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
