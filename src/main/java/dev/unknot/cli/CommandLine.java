package dev.unknot.cli;

import dev.unknot.corpus.CorpusException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Runs one command. Answers go to {@code out}, all else to {@code err}; faults become an exit
 * status here and nowhere else.
 */
public final class CommandLine {

  private static final String USAGE =
      """
      Usage: unknot ask [--json] [--no-color] [--corpus DIR] [--index DIR] QUESTION...
             unknot chat [--json] [--no-color] [--no-bell] [--corpus DIR]
             unknot check --context FILE                   (check --help lists the options)
             unknot search [OPTIONS] QUERY...                (search --help lists the options)
             unknot index [--corpus DIR] [--index DIR]
             unknot routines [--json] [--no-color] [--corpus DIR] [ID]
             unknot eval [OPTIONS] [DIR|FILE...]   (eval --help lists the options)
             unknot serve [OPTIONS]                (serve --help lists the options)
             unknot mcp [--corpus DIR]             (for programs: the Model Context Protocol)
             unknot verify FILE                            (verify --help tells what it holds)
             unknot --help | --version
      """;

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;
  private final boolean terminal;

  CommandLine(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      boolean terminal) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.terminal = terminal;
  }

  public static CommandLine ofSystem() {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    // The launcher knows: Java 21 has no way to ask whether standard output is a terminal.
    boolean terminal = Boolean.getBoolean("unknot.terminal");
    return new CommandLine(System.in, out, err, System.getenv(), terminal);
  }

  /** Runs the command that the arguments name; gives the exit status. */
  public int run(String... arguments) {
    try {
      int status = dispatch(Arrays.asList(arguments));
      // A reply that could not be written was not given.
      return out.checkError() ? ExitStatus.FAULT : status;
    } catch (UsageException | IllegalArgumentException e) {
      err.println("unknot: " + e.getMessage());
      return ExitStatus.USAGE;
    } catch (CorpusException e) {
      err.println("unknot: the corpus cannot be used:");
      e.problems().forEach(problem -> err.println("  " + problem));
      return ExitStatus.USAGE;
    } catch (RuntimeException e) {
      err.println("unknot: a fault of ours, sorry: " + e);
      return ExitStatus.FAULT;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private int dispatch(List<String> arguments) {
    String command = arguments.isEmpty() ? "" : arguments.getFirst();
    return switch (command) {
      case "ask" ->
          new AskCommand(in, out, environment, terminal)
              .run(arguments.subList(1, arguments.size()));
      case "chat" ->
          new ChatCommand(in, out, err, environment, terminal)
              .run(arguments.subList(1, arguments.size()));
      case "check" -> new CheckCommand(out, err).run(arguments.subList(1, arguments.size()));
      case "index" -> new IndexCommand(out).run(arguments.subList(1, arguments.size()));
      case "search" ->
          new SearchCommand(out, environment, terminal).run(arguments.subList(1, arguments.size()));
      case "routines" ->
          new RoutinesCommand(out, environment, terminal)
              .run(arguments.subList(1, arguments.size()));
      case "verify" -> new VerifyCommand(out, err).run(arguments.subList(1, arguments.size()));
      case "--help", "-h", "help" -> say(USAGE.stripTrailing());
      case "--version", "-V" -> say("unknot " + Version.current());
      case "" -> throw new UsageException("no command (expected: ask QUESTION; try --help)");
      default ->
          throw new UsageException(
              "unknown command " + command + " (expected: a command that --help lists)");
    };
  }

  private int say(String text) {
    out.println(text);
    return ExitStatus.OK;
  }
}
