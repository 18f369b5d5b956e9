package dev.unknot.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTest {

  @TempDir private Path folder;

  @Test
  void hasAPurposeInputsAndAText() throws IOException {
    Prompt prompt = read("---\npurpose: Words it.\ninputs: a, b\n---\n\nTake \"a\" and \"b\".\n");

    assertThat(prompt)
        .isEqualTo(new Prompt("Words it.", Set.of("a", "b"), "Take \"a\" and \"b\"."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Take \"a\" and \"b\".",
        "---\npurpose: Words it.\ninputs: a, b\n",
        "---\ninputs: a, b\n---\nTake \"a\" and \"b\".",
        "---\npurpose: Words it.\ninputs: a\n---\nTake \"a\" and \"b\".",
        "---\npurpose: Words it.\ninputs: a, b\n---\nTake \"a\"."
      })
  void isRefusedWithoutThem(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(text))
        .withMessageContaining("prompt.md");
  }

  private Prompt read(String text) throws IOException {
    return Prompt.read(Files.writeString(folder.resolve("prompt.md"), text), Set.of("a", "b"));
  }
}
