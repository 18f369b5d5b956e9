package dev.unknot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where no model is set, nothing of it is loaded. */
class NoModelTest {

  @Test
  void anAnswerLoadsNoClassOfAModel() throws IOException {
    List<String> loaded = ask();

    assertThat(loaded)
        .anyMatch(line -> line.contains("dev.unknot.answer.Answerer "))
        .noneMatch(line -> line.contains("dev.unknot.model."))
        .noneMatch(line -> line.contains("dev.unknot.answer.support."))
        .noneMatch(line -> line.contains("dev.langchain4j."))
        .noneMatch(line -> line.contains("com.linecorp."));
  }

  private static List<String> ask() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.unknot.Main",
                "ask",
                "is soreness normal")
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}
