package dev.unknot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unknot.assistant.settings.Configuration;
import dev.unknot.assistant.settings.ConfigurationException;
import dev.unknot.assistant.settings.ConfigurationReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

  @TempDir private Path folder;

  @Test
  void aFlagGoesBeforeAVariableAndAVariableBeforeTheFile() throws IOException {
    Files.writeString(
        folder.resolve("unknot.yaml"),
        "port: 1\nqueue: 2\nkeep: 3d\ntrusted-proxies: [10.0.0.1]\n");

    Configuration configuration =
        read(Map.of("UNKNOT_PORT", "4", "UNKNOT_QUEUE", "5"), "--port", "6");

    assertThat(configuration.get(ServeSettings.PORT)).isEqualTo(6);
    assertThat(configuration.get(ServeSettings.QUEUE)).isEqualTo(5);
    assertThat(configuration.get(ServeSettings.KEEP)).isEqualTo(Duration.ofDays(3));
    assertThat(configuration.get(ServeSettings.HOST)).isEqualTo("127.0.0.1");
    assertThat(configuration.print())
        .contains("port: \"6\"  # --port", "queue: \"5\"  # UNKNOT_QUEUE", "host: \"127.0.0.1\"");
  }

  @Test
  void whatIsPrintedCanBeReadAgain() throws IOException {
    Files.writeString(folder.resolve("unknot.yaml"), read(Map.of(), "--port", "7").print());

    assertThat(read(Map.of()).get(ServeSettings.PORT)).isEqualTo(7);
  }

  @Test
  void tellsOfAllThatIsWrongAtOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("own.yaml"), "pord: 1\nkeep: often\n");

    ConfigurationException e =
        catchThrowableOfType(
            ConfigurationException.class,
            () ->
                read(
                    Map.of("UNKNOT_MAX_API_BODY", "64"),
                    "--port=x",
                    "--nothing",
                    "--tokens",
                    "absent",
                    "--trusted-proxies",
                    "somewhere/x",
                    "--public-url",
                    "ftp://x",
                    "--config",
                    file.toString()));

    assertThat(e.problems()).hasSize(8);
    assertThat(e.getMessage())
        .contains(
            "port: x (expected: a number from 0 to 65535), from --port",
            "max-api-body: 64 (expected: a size such as 512B, 64KiB or 1MiB), from"
                + " UNKNOT_MAX_API_BODY",
            "keep: often (expected: a duration such as 500ms, 10s, 5m, 12h or 30d), from",
            "pord: unknown",
            "--nothing: unknown",
            "tokens: absent",
            "trusted-proxies: ",
            "public-url: ftp://x");
  }

  @Test
  void printsNoPassword() {
    String printed =
        read(Map.of(), "--data", "jdbc:postgresql://me:secret@db/x?user=me&password=secret")
            .print();

    assertThat(printed).contains("db/x").doesNotContain("secret");
  }

  @Test
  void theReadmeNamesEverySetting() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    assertThat(ServeSettings.ALL)
        .allSatisfy(setting -> assertThat(readme).contains("`" + setting.name() + "`"));
  }

  @Test
  void theHelpNamesEverySetting() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);

    int status = new ServeCommand(print, print, Map.of()).run(List.of("--help"));

    assertThat(status).isZero();
    assertThat(ServeSettings.ALL)
        .allSatisfy(
            setting -> assertThat(out.toString(StandardCharsets.UTF_8)).contains(setting.flag()));
  }

  @Test
  void badSettingsEndWithTheStatusOfUsage() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(err, true, StandardCharsets.UTF_8);

    int status = new ServeCommand(print, print, Map.of()).run(List.of("--port", "-1"));

    assertThat(status).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("port: -1");
  }

  private Configuration read(Map<String, String> environment, String... flags) {
    return new ConfigurationReader(ServeSettings.ALL, environment, folder).read(List.of(flags));
  }
}
