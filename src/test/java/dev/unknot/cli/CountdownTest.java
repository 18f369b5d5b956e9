package dev.unknot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.cli.ChatInput.Ended;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a terminal shows while a timer counts. */
class CountdownTest {

  private static final int CONTROL_C = 3;
  private static final String BELL = "\u0007";

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private LineDisciplineTerminal terminal;
  private ChatInput input;

  @BeforeEach
  void open() throws IOException {
    terminal = new LineDisciplineTerminal("test", "ansi", screen, StandardCharsets.UTF_8);
    input = new ChatInput.Typed(terminal);
  }

  @AfterEach
  void close() {
    input.close();
  }

  @Test
  void countsInOneLineAndRingsAtTheEnd() {
    assertThat(input.count(left(65, 1, 0), true)).isEqualTo(Ended.DONE);

    assertThat(shown()).contains("1:05 left", "0:01 left", BELL).doesNotContain("\n");
  }

  @Test
  void isSilentIfAskedTo() {
    assertThat(input.count(left(1, 0), false)).isEqualTo(Ended.DONE);

    assertThat(shown()).doesNotContain(BELL);
  }

  @Test
  void aKeyEndsTheWaitAndBeginsTheNextLine() throws IOException {
    terminal.processInputBytes("next\r".getBytes(StandardCharsets.UTF_8));

    assertThat(input.count(left(9, 9, 9), true)).isEqualTo(Ended.TYPED);
    assertThat(input.next()).contains("next");
    assertThat(shown()).doesNotContain(BELL);
  }

  @Test
  void controlCEndsTheTimer() {
    Supplier<Duration> left = left(9, 9, 9);
    Supplier<Duration> pressed =
        () -> {
          press(CONTROL_C);
          return left.get();
        };

    assertThat(input.count(pressed, true)).isEqualTo(Ended.INTERRUPTED);
    assertThat(shown()).doesNotContain(BELL);
  }

  private static Supplier<Duration> left(int... seconds) {
    Iterator<Integer> each = IntStream.of(seconds).boxed().iterator();
    return () -> Duration.ofSeconds(each.next());
  }

  private void press(int key) {
    try {
      terminal.processInputByte(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String shown() {
    return screen.toString(StandardCharsets.UTF_8);
  }
}
