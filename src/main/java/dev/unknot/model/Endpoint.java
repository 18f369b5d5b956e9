package dev.unknot.model;

import java.time.Duration;
import java.util.Optional;

/**
 * Where a language model is, and how far it is trusted with time and money.
 *
 * @param url up to {@code /v1}, without a slash at its end
 * @param timeout for a whole wording, retries included
 * @param calls how many at a time
 * @param attempts for one wording
 * @param maxTokens of a wording
 * @param maxBytes of a response
 */
public record Endpoint(
    String url,
    String model,
    Optional<Secret> key,
    Duration timeout,
    int calls,
    int attempts,
    int maxTokens,
    long maxBytes,
    Price price) {

  /** A secret, which prints as none. */
  public record Secret(String value) {
    @Override
    public String toString() {
      return "***";
    }
  }

  /** What a million tokens cost, in whatever currency. */
  public record Price(double in, double out) {

    private static final double MILLION = 1e6;

    double of(int tokensIn, int tokensOut) {
      return (tokensIn * in + tokensOut * out) / MILLION;
    }
  }
}
