package dev.unknot.eval;

import dev.unknot.eval.service.Response;
import dev.unknot.eval.service.Service;
import dev.unknot.eval.service.ServiceException;
import dev.unknot.eval.service.Sources;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/** Answers as a function of the message and the turn, from 1; a blank answer is a failure. */
public final class FakeService implements Service {

  private final BiFunction<String, Integer, String> replies;

  public FakeService(BiFunction<String, Integer, String> replies) {
    this.replies = replies;
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public Optional<String> version() {
    return Optional.of("1.2");
  }

  @Override
  public Session open(CaseKey key) {
    return new Session() {
      private int turn;

      @Override
      public Heard say(String message, Duration after) {
        turn++;
        String reply = replies.apply(message, turn);
        if (reply.isBlank()) {
          throw ServiceException.failed("away");
        }
        return new Heard(Response.parse(reply), 2.5);
      }
    };
  }

  @Override
  public Sources sources() {
    return new Sources() {
      @Override
      public boolean areKnown() {
        return true;
      }

      @Override
      public Optional<String> text(String document) {
        return document.equals("ball") ? Optional.of(Replies.DOCUMENT) : Optional.empty();
      }

      @Override
      public Optional<String> hash() {
        return Optional.of("0123456789abcdef");
      }
    };
  }

  @Override
  public Optional<List<Found>> search(String question, int limit) {
    return Optional.of(List.of(found(1, Replies.SPINE), found(2, Replies.HOLD)));
  }

  @Override
  public OptionalDouble coverage(String question) {
    return OptionalDouble.of(question.contains("hold") ? 0.9 : 0.1);
  }

  private static Found found(int rank, String text) {
    int start = Replies.place(text);
    return new Found(rank, 1.0 / rank, "ball", "Tender spots", start, start + text.length(), text);
  }
}
