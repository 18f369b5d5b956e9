package dev.unknot.assistant.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unknot.model.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelOptionsTest {

  private static final String URL = "http://127.0.0.1:11434/v1";

  @TempDir private Path folder;

  @Test
  void withoutSettingsThereIsNoModel() {
    List<String> arguments = List.of("--json", "how long");

    assertThat(ModelOptions.take(arguments, Map.of()).endpoint()).isEmpty();
    assertThat(ModelOptions.take(arguments, Map.of()).rest()).isEqualTo(arguments);
  }

  @Test
  void optionsAreTakenOutAndTheRestIsLeft() {
    ModelOptions taken =
        ModelOptions.take(
            List.of("--json", "--model-url", URL + "/", "--model=m", "how", "--", "--model", "x"),
            Map.of("UNKNOT_MODEL_TIMEOUT", "2s", "UNKNOT_MODEL_PRICE", "0.15,0.60"));

    Endpoint endpoint = taken.endpoint().orElseThrow();
    assertThat(taken.rest()).containsExactly("--json", "how", "--", "--model", "x");
    assertThat(endpoint.url()).isEqualTo(URL);
    assertThat(endpoint.model()).isEqualTo("m");
    assertThat(endpoint.timeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(endpoint.price()).isEqualTo(new Endpoint.Price(0.15, 0.6));
  }

  @Test
  void aFileMayHoldTheSettingsOfOtherCommandsToo() throws IOException {
    Path file =
        Files.writeString(folder.resolve("u.yaml"), "port: 1\nmodel-url: " + URL + "\nmodel: m\n");

    assertThat(ModelOptions.take(List.of("--config", file.toString()), Map.of()).endpoint())
        .isPresent();
  }

  @Test
  void aKeyComesFromTheEnvironmentOrAFileAndIsNeverShown() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "sesame\n");
    List<String> arguments = List.of("--model-url", URL, "--model", "m");

    Endpoint ofVariable =
        ModelOptions.take(arguments, Map.of("UNKNOT_MODEL_KEY", "sesame")).endpoint().orElseThrow();
    Endpoint ofFile =
        ModelOptions.take(arguments, Map.of("UNKNOT_MODEL_KEY_FILE", file.toString()))
            .endpoint()
            .orElseThrow();

    assertThat(ofVariable.key()).contains(new Endpoint.Secret("sesame")).isEqualTo(ofFile.key());
    assertThat(ofFile.toString()).doesNotContain("sesame");
  }

  @Test
  void aKeyOnTheCommandLineIsRefusedAndNotRepeated() {
    ConfigurationException e =
        catchThrowableOfType(
            ConfigurationException.class,
            () ->
                ModelOptions.take(
                    List.of("--model-url", URL, "--model", "m", "--model-key", "sesame"),
                    Map.of()));

    assertThat(e).hasMessageContaining("UNKNOT_MODEL_KEY").hasMessageNotContaining("sesame");
  }

  @Test
  void halfOfAModelIsRefused() {
    ConfigurationException e =
        catchThrowableOfType(
            ConfigurationException.class,
            () -> ModelOptions.take(List.of("--model-url", URL), Map.of()));

    assertThat(e).hasMessageContaining("model: nothing (expected: model-url and model");
  }
}
