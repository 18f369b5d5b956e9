package dev.unknot.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/** Where the lines of a chat come from. */
sealed interface ChatInput extends AutoCloseable {

  /** The next line; empty at the end. */
  Optional<String> next();

  /** How wide replies are printed, in characters. */
  int width();

  /** How a countdown ended: by itself, by a key that begins the next line, or by Control-C. */
  enum Ended {
    DONE,
    TYPED,
    INTERRUPTED
  }

  /**
   * Shows in place what is left of a timer, and rings at its end. Lines that are piped in do not
   * wait.
   */
  Ended count(Supplier<Duration> left, boolean bell);

  @Override
  void close();

  /** Editing and history where both ends are a terminal, plain lines elsewhere. */
  static ChatInput open(InputStream in, boolean terminal) {
    if (terminal) {
      try {
        Terminal screen = TerminalBuilder.builder().system(true).dumb(true).build();
        if (!screen.getType().startsWith(Terminal.TYPE_DUMB)) {
          return new Typed(screen);
        }
        screen.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Piped(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
  }

  /** Lines typed on a terminal. Control-D ends them; Control-C drops the line that is typed. */
  final class Typed implements ChatInput {

    private static final int WIDEST = 100;
    private static final Duration TICK = Duration.ofMillis(100);
    private static final String BELL = "\u0007";

    /** To the start of the line, and clears it. */
    private static final String CLEARED = "\r\u001b[K";

    private final Terminal terminal;
    private final LineReader reader;

    Typed(Terminal terminal) {
      this.terminal = terminal;
      this.reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
    }

    @Override
    public Optional<String> next() {
      while (true) {
        try {
          return Optional.of(reader.readLine("> "));
        } catch (UserInterruptException e) {
          // The line is dropped, the chat goes on.
        } catch (EndOfFileException e) {
          return Optional.empty();
        }
      }
    }

    @Override
    public Ended count(Supplier<Duration> left, boolean bell) {
      AtomicBoolean interrupted = new AtomicBoolean();
      Attributes before = terminal.enterRawMode();
      SignalHandler handler = terminal.handle(Signal.INT, signal -> interrupted.set(true));
      try {
        Ended ended = Ended.DONE;
        Duration rest = left.get();
        while (ended == Ended.DONE && rest.isPositive()) {
          show(rest);
          boolean typed = terminal.reader().peek(TICK.toMillis()) != NonBlockingReader.READ_EXPIRED;
          ended = interrupted.get() ? Ended.INTERRUPTED : typed ? Ended.TYPED : Ended.DONE;
          rest = left.get();
        }
        terminal.writer().print(CLEARED + (bell && ended == Ended.DONE ? BELL : ""));
        return ended;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        terminal.flush();
        terminal.handle(Signal.INT, handler);
        terminal.setAttributes(before);
      }
    }

    private void show(Duration left) {
      long seconds = left.plusMillis(999).toSeconds();
      terminal.writer().print("%s%d:%02d left".formatted(CLEARED, seconds / 60, seconds % 60));
      terminal.flush();
    }

    @Override
    public int width() {
      return terminal.getWidth() > 0 ? Math.clamp(terminal.getWidth(), 40, WIDEST) : 80;
    }

    @Override
    public void close() {
      try {
        terminal.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Lines from a file or another program. */
  record Piped(BufferedReader lines) implements ChatInput {

    @Override
    public Optional<String> next() {
      try {
        return Optional.ofNullable(lines.readLine());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Ended count(Supplier<Duration> left, boolean bell) {
      return Ended.TYPED;
    }

    @Override
    public int width() {
      return 80;
    }

    @Override
    public void close() {
      // Standard input is the caller's.
    }
  }
}
