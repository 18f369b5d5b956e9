package dev.unknot.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The suite itself, in the build: its gates hold. The reports are left in {@code target/eval}. */
class EvalSuiteTest {

  @Test
  void allGatesHold() throws IOException {
    Files.createDirectories(Path.of("target", "eval"));
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var command =
        new EvalCommand(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            false);

    int status =
        command.run(
            List.of(
                "eval",
                "--json",
                "target/eval/run.json",
                "--junit",
                "target/eval/junit.xml",
                "--html",
                "target/eval/report.html"));

    assertThat(status)
        .as(
            "the suite:%n%s%s",
            out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8))
        .isEqualTo(EvalCommand.GOOD);
  }
}
