package dev.unknot.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledYamlTest {

  private static final String SOURCE =
      """
      text: a word
      whole: 3
      decimal: 0.25
      truth: true
      nothing:
      list: [one, 2, {deep: [false]}]
      map: {caf\u00e9: "8 of 10"}
      """;

  @TempDir private Path folder;

  @Test
  void holdsWhatTheFileHolds() throws IOException {
    assertThat(CompiledYaml.read(compiled(), bytes(SOURCE), "data.yaml"))
        .contains(Yaml.map(SOURCE, "data.yaml"));
  }

  @Test
  void isLeftAloneOnceTheFileHasChanged() throws IOException {
    assertThat(CompiledYaml.read(compiled(), bytes(SOURCE + "more: 1\n"), "data.yaml")).isEmpty();
  }

  private byte[] compiled() throws IOException {
    Files.writeString(folder.resolve("data.yaml"), SOURCE);
    CompiledYaml.compile(folder);
    return Files.readAllBytes(folder.resolve("data.data"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
