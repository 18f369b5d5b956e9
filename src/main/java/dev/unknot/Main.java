package dev.unknot;

import dev.unknot.cli.CommandLine;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts a face: for now the terminal. */
public final class Main {

  /**
   * Held, since a logger that nobody holds forgets its level. Lucene tells of vector modules we do
   * not use.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
    System.exit(CommandLine.ofSystem().run(arguments));
  }
}
