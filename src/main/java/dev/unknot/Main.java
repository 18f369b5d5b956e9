package dev.unknot;

import dev.unknot.cli.CommandLine;
import dev.unknot.eval.EvalCommand;
import dev.unknot.mcp.McpCommand;
import dev.unknot.server.ServeCommand;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts a face: the suite, the service, the Model Context Protocol, or the terminal for all else.
 */
public final class Main {

  /**
   * Held, since a logger that nobody holds forgets its level. Lucene tells of vector modules we do
   * not use.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
    System.exit(
        switch (arguments.length > 0 ? arguments[0] : "") {
          case "eval" -> eval(arguments);
          case "serve" -> serve(arguments);
          case "mcp" -> mcp(arguments);
          default -> CommandLine.ofSystem().run(arguments);
        });
  }

  private static int serve(String[] arguments) {
    System.setProperty("logback.configurationFile", "logback-serve.xml");
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    return new ServeCommand(out, err, System.getenv())
        .run(Arrays.asList(arguments).subList(1, arguments.length));
  }

  /** Whatever else prints must not come between the lines of the protocol. */
  private static int mcp(String[] arguments) {
    PrintStream out = System.out;
    System.setOut(System.err);
    return new McpCommand(System.in, out, System.err)
        .run(Arrays.asList(arguments).subList(1, arguments.length));
  }

  private static int eval(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    EvalCommand command =
        new EvalCommand(out, err, System.getenv(), Boolean.getBoolean("unknot.terminal"));
    return command.run(Arrays.asList(arguments).subList(1, arguments.length));
  }
}
