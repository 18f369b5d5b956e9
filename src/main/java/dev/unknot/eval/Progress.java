package dev.unknot.eval;

import dev.unknot.eval.run.CaseResult;
import dev.unknot.eval.run.Runner;
import java.io.PrintStream;

/** One line in the terminal that tells how far the run is; nothing where there is no terminal. */
final class Progress implements Runner.Progress {

  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final int cases;
  private final boolean terminal;
  private int done;
  private int failed;

  Progress(PrintStream err, int cases, boolean terminal) {
    this.err = err;
    this.cases = cases;
    this.terminal = terminal;
  }

  @Override
  public synchronized void done(CaseResult result) {
    done++;
    failed += result.status().isBad() ? 1 : 0;
    if (terminal) {
      err.print(CLEAR + done + " of " + cases + " cases, " + failed + " failed");
      err.flush();
    }
  }

  synchronized void clear() {
    if (terminal) {
      err.print(CLEAR);
      err.flush();
    }
  }
}
