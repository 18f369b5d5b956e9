package dev.unknot;

import dev.unknot.cli.CommandLine;
import dev.unknot.eval.EvalCommand;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts a face: the suite, or the terminal for all else. */
public final class Main {

  /**
   * Held, since a logger that nobody holds forgets its level. Lucene tells of vector modules we do
   * not use.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
    boolean suite = arguments.length > 0 && arguments[0].equals("eval");
    System.exit(suite ? eval(arguments) : CommandLine.ofSystem().run(arguments));
  }

  private static int eval(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    EvalCommand command =
        new EvalCommand(out, err, System.getenv(), Boolean.getBoolean("unknot.terminal"));
    return command.run(Arrays.asList(arguments).subList(1, arguments.length));
  }
}
