package dev.unknot.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Where the lines of a chat come from. */
sealed interface ChatInput extends AutoCloseable {

  /** The next line; empty at the end. */
  Optional<String> next();

  /** How wide replies are printed, in characters. */
  int width();

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
    public int width() {
      return 80;
    }

    @Override
    public void close() {
      // Standard input is the caller's.
    }
  }
}
