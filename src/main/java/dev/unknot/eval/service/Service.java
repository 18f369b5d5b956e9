package dev.unknot.eval.service;

import dev.unknot.answer.phrasing.PhrasingCounts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Something that answers. Safe for several threads; a session belongs to one. */
public interface Service {

  /** What is asked, for the reports. */
  String name();

  /** The version of what is asked; empty if it does not tell. */
  Optional<String> version();

  /** A new conversation. */
  Session open(CaseKey key);

  /** The documents that answers cite. */
  Sources sources();

  /**
   * The passages found for a question, best first, ungated.
   *
   * @return empty if the service does not tell
   */
  Optional<List<Found>> search(String question, int limit);

  /**
   * How much of a question the best passage covers: what decides whether it is answered.
   *
   * @return empty if the service does not tell
   */
  OptionalDouble coverage(String question);

  /**
   * What came of a language model's wordings so far.
   *
   * @return empty if there is no model, or the service does not tell
   */
  default Optional<PhrasingCounts> phrasing() {
    return Optional.empty();
  }

  /**
   * Names the case and attempt that a session is for; only a stored run needs it.
   *
   * @param attempt from 1
   */
  record CaseKey(String id, int attempt) {}

  /** A conversation with a service. */
  interface Session {

    /**
     * Says something.
     *
     * @param after how long after the turn before; zero in the first turn
     * @throws ServiceException if there is no reply
     */
    Heard say(String message, Duration after);
  }

  /**
   * A reply, and how long it took.
   *
   * @param milliseconds from the message to the whole reply
   */
  record Heard(Response response, double milliseconds) {}

  /** A passage found by a search; {@code section} is its headings. */
  record Found(
      int rank, double score, String document, String section, int start, int end, String text) {

    /** A name of the passage that is the same in every search. */
    public String id() {
      return document + ":" + start + "-" + end;
    }
  }
}
