package dev.unknot.answer.phrasing;

import java.util.List;
import java.util.function.Predicate;

/** Words an answer anew. What it says is believed of nobody: it is checked. */
public interface Phraser {

  /**
   * Words a task, piece by piece, in its caller's time.
   *
   * @param pieces takes the text as it comes; false if no more is wanted
   */
  Ending phrase(Task task, Predicate<String> pieces);

  /**
   * What is to be worded.
   *
   * @param claims numbered from 1
   * @param differ whether they differ from each other
   */
  record Task(String question, boolean differ, List<Claim> claims) {
    public Task {
      claims = List.copyOf(claims);
    }
  }

  /** One passage, with where it comes from. */
  record Claim(int number, String title, String section, String text) {}

  /** How it ended. */
  sealed interface Ending {

    /** The text came whole; what it took. */
    record Whole(int tokensIn, int tokensOut, double cost) implements Ending {}

    /**
     * It did not.
     *
     * @param why in a word: {@code timeout}, {@code busy}
     */
    record Broken(String why) implements Ending {}
  }
}
