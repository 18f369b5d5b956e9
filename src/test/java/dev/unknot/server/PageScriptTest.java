package dev.unknot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page's files, and its logic that needs no browser, run where Node.js is installed. */
class PageScriptTest {

  private static final Path WEB = Path.of("src/main/resources/dev/unknot/server/web");
  private static final Path TESTS = Path.of("src/test/js");

  @Test
  void everyFileIsServedAndTheWholeIsLight() throws IOException {
    long whole = 0;
    try (TestServer server = TestServer.with()) {
      for (Path file : files(WEB)) {
        String name = file.getFileName().toString();
        assertThat(server.get("/" + name).body()).as(name).isEqualTo(Files.readString(file));
        whole += Files.size(file);
      }
    }
    assertThat(whole).isLessThan(150 * 1024);
  }

  @Test
  void markupIsNeverMadeOfText() throws IOException {
    for (Path file : files(WEB)) {
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", " style=\"");
    }
  }

  @Test
  void theLogicHolds() throws IOException, InterruptedException {
    assumeTrue(
        Stream.of("/usr/bin/node", "/usr/local/bin/node")
            .map(Path::of)
            .anyMatch(Files::isExecutable),
        "Node.js is not installed: the page's logic is not tested");
    List<String> command = new ArrayList<>(List.of("node", "--test", "--test-timeout=20000"));
    files(TESTS).forEach(file -> command.add(file.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList();
    }
  }
}
