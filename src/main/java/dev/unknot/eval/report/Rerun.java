package dev.unknot.eval.report;

import dev.unknot.eval.cases.Case;

/** How a case is run again, alone. */
final class Rerun {

  private Rerun() {}

  static String command(Case asked) {
    return "./unknot eval " + quoted(asked.file()) + " --filter " + quoted("=" + asked.id());
  }

  private static String quoted(String word) {
    return word.matches("[\\w./=@:-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
