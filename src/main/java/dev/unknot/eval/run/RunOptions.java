package dev.unknot.eval.run;

/**
 * How to run.
 *
 * @param jobs how many cases at a time
 * @param seed decides the order in which cases are asked
 * @param repeat how often each case is asked
 * @param failFast whether to end at the first failure
 */
public record RunOptions(int jobs, long seed, int repeat, boolean failFast) {

  public RunOptions {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs: " + jobs + " (expected: >= 1)");
    }
    if (repeat < 1) {
      throw new IllegalArgumentException("repeat: " + repeat + " (expected: >= 1)");
    }
  }
}
