package dev.unknot.cli;

import dev.unknot.assistant.Unknot;
import dev.unknot.cli.ChatInput.Ended;
import dev.unknot.conversation.Conversation;
import dev.unknot.conversation.Exchange;
import dev.unknot.conversation.Reply;
import dev.unknot.json.ReplyJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One sitting: lines in, replies out. What goes wrong with a line is told; the next one counts. */
final class ChatSession {

  private static final String HELP =
      """
      /sources [N]   what was cited last, or its number N, in full
      /new           a new conversation
      /export FILE   writes the conversation to a new file, as text
      /help          this help
      /quit          leaves, as does Control-D
      While a timer counts, any key begins the next line, and Control-C ends the timer.
      Everything else is a message.\
      """;

  /** What Control-C says while a timer counts. */
  private static final String TIMER_OFF = "stop the timer";

  private final Unknot unknot;
  private final ReplyPrinter printer;
  private final boolean json;
  private final PrintStream out;
  private final PrintStream err;

  /** Where what is no reply is told: with JSON, standard output is the replies' alone. */
  private final PrintStream notices;

  private final List<Said> transcript = new ArrayList<>();
  private Conversation conversation;

  private record Said(String message, Reply reply) {}

  ChatSession(Unknot unknot, ReplyPrinter printer, boolean json, PrintStream out, PrintStream err) {
    this.unknot = unknot;
    this.printer = printer;
    this.json = json;
    this.out = out;
    this.err = err;
    this.notices = json ? err : out;
    this.conversation = unknot.start();
  }

  /**
   * Takes lines to their end.
   *
   * @param bell whether a timer rings at its end
   */
  void run(ChatInput lines, InstantSource clock, boolean bell) {
    Optional<String> line = lines.next();
    while (line.isPresent() && take(line.get().strip())) {
      out.flush();
      line = interrupts(lines, clock, bell) ? Optional.of(TIMER_OFF) : lines.next();
    }
  }

  /** Waits while a timer counts; true if the person has had enough of it. */
  private boolean interrupts(ChatInput lines, InstantSource clock, boolean bell) {
    Optional<Instant> end = conversation.timerEndsAt().filter(clock.instant()::isBefore);
    return end.isPresent()
        && lines.count(() -> Duration.between(clock.instant(), end.get()), bell)
            == Ended.INTERRUPTED;
  }

  /** Takes one line; false if it was the last. */
  private boolean take(String line) {
    if (line.equals("/quit")) {
      return false;
    }
    try {
      if (line.startsWith("/")) {
        command(line);
      } else {
        say(line);
      }
    } catch (IllegalArgumentException | UsageException e) {
      err.println("unknot: " + e.getMessage());
    }
    return true;
  }

  private void say(String message) {
    Exchange exchange = unknot.reply(conversation, message);
    conversation = exchange.conversation();
    transcript.add(new Said(message, exchange.reply()));
    if (json) {
      out.println(ReplyJson.write(conversation.id(), conversation.turns(), exchange.reply()));
    } else {
      out.println();
      out.println(printer.print(exchange.reply()));
    }
  }

  private void command(String line) {
    String[] words = line.split("\\s+", 2);
    String argument = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "/help" -> notices.println(HELP);
      case "/new" -> {
        conversation = unknot.start();
        transcript.clear();
        notices.println("A new conversation.");
      }
      case "/sources" -> notices.print(sources(argument));
      case "/export" -> export(argument);
      default ->
          throw new UsageException(
              words[0] + " (expected: /sources, /new, /export, /help or /quit)");
    }
  }

  private String sources(String number) {
    Reply last =
        transcript.reversed().stream()
            .map(Said::reply)
            .filter(reply -> !reply.words().citations().isEmpty())
            .findFirst()
            .orElseThrow(() -> new UsageException("/sources: nothing was cited yet"));
    String all =
        last.words().citations().stream()
            .filter(citation -> number.isEmpty() || number.equals(String.valueOf(citation.id())))
            .map(printer::footnote)
            .reduce("", String::concat);
    if (all.isEmpty()) {
      throw new UsageException(
          "/sources: %s (expected: a number from 1 to %d)"
              .formatted(number, last.words().citations().size()));
    }
    return all;
  }

  private void export(String name) {
    if (name.isEmpty()) {
      throw new UsageException("/export: no file named (expected: /export FILE)");
    }
    StringBuilder text = new StringBuilder();
    ReplyPrinter plain = new ReplyPrinter(new Terminal(false, 80));
    for (Said said : transcript) {
      text.append("> ").append(said.message()).append("\n\n");
      text.append(plain.print(said.reply())).append('\n');
    }
    try {
      Files.writeString(Path.of(name), text, StandardOpenOption.CREATE_NEW);
      notices.println("Written to " + name + ".");
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("/export: " + e + " (expected: a new file that can be written)");
    }
  }
}
