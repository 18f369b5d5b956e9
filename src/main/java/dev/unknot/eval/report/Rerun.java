package dev.unknot.eval.report;

import dev.unknot.eval.cases.Case;
import java.nio.file.Path;

/** How a case is run again, alone. */
final class Rerun {

  private Rerun() {}

  static String command(Case asked) {
    return quoted(program())
        + " eval "
        + quoted(asked.file())
        + " --filter "
        + quoted("=" + asked.id());
  }

  /** The launcher, as it is called from here. */
  private static String program() {
    Path here = Path.of("").toAbsolutePath();
    Path program =
        here.resolve(System.getProperty("unknot.home", "")).resolve("unknot").normalize();
    return program.startsWith(here) ? "./" + here.relativize(program) : program.toString();
  }

  private static String quoted(String word) {
    return word.matches("[\\w./=@:-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
