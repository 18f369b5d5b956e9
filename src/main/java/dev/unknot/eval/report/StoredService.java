package dev.unknot.eval.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unknot.eval.run.Status;
import dev.unknot.eval.service.Response;
import dev.unknot.eval.service.Service;
import dev.unknot.eval.service.ServiceException;
import dev.unknot.eval.service.Sources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Gives the replies of a stored run again. What was not asked, or was asked in other words, cannot
 * be had.
 */
public final class StoredService implements Service {

  private final StoredRun run;
  private final Sources sources;

  /**
   * A service made of a stored run.
   *
   * @param present the documents as they are now; used if they are still those of the run
   */
  public StoredService(StoredRun run, Sources present) {
    this.run = run;
    Optional<String> then = run.header("corpus");
    this.sources = then.isPresent() && then.equals(present.hash()) ? present : unknown(then);
  }

  @Override
  public String name() {
    return run.header("service").orElse("unknown") + ", stored in " + run.file();
  }

  @Override
  public Optional<String> version() {
    return run.header("version");
  }

  @Override
  public Session open(CaseKey key) {
    JsonNode attempt =
        run.stored(key.id())
            .orElseThrow(() -> ServiceException.impossible("not in the stored run: " + key.id()))
            .path("attempts")
            .path(key.attempt() - 1);
    return new StoredSession(attempt);
  }

  @Override
  public Sources sources() {
    return sources;
  }

  @Override
  public Optional<List<Found>> search(String question, int limit) {
    Optional<JsonNode> hits =
        run.asked(question).map(each -> each.at("/ranking/hits")).filter(JsonNode::isArray);
    return hits.map(places -> {
      List<Found> found = new ArrayList<>();
      places.forEach(place -> found.add(found(found.size() + 1, run.passage(place.asInt()))));
      return found;
    });
  }

  @Override
  public OptionalDouble coverage(String question) {
    return run.asked(question)
        .map(each -> each.path("coverage"))
        .filter(JsonNode::isNumber)
        .map(each -> OptionalDouble.of(each.asDouble()))
        .orElse(OptionalDouble.empty());
  }

  /** The scores of a search are not kept: one over the rank puts the hits in the same order. */
  private static Found found(int rank, JsonNode passage) {
    return new Found(
        rank,
        1.0 / rank,
        passage.path("document").asText(),
        passage.path("section").asText(),
        passage.path("start").asInt(),
        passage.path("end").asInt(),
        passage.path("text").asText());
  }

  /** The documents of the run are no longer at hand; their hash is still told. */
  private static Sources unknown(Optional<String> hash) {
    return new Sources() {
      @Override
      public boolean areKnown() {
        return false;
      }

      @Override
      public Optional<String> text(String document) {
        return Optional.empty();
      }

      @Override
      public Optional<String> hash() {
        return hash;
      }
    };
  }

  private static final class StoredSession implements Session {

    private final JsonNode attempt;
    private int next;

    StoredSession(JsonNode attempt) {
      this.attempt = attempt;
    }

    @Override
    public Heard say(String message, Duration after) {
      JsonNode turn = attempt.path("turns").path(next++);
      if (turn.isMissingNode() && attempt.path("error").isTextual()) {
        String error = attempt.path("error").asText();
        throw attempt.path("status").asText().equals(Status.SKIPPED.id())
            ? ServiceException.impossible(error)
            : ServiceException.failed(error);
      }
      if (!turn.path("message").asText().equals(message)) {
        throw ServiceException.impossible("not asked in the stored run: " + message);
      }
      return new Heard(Response.of(turn.path("reply")), turn.path("milliseconds").asDouble());
    }
  }
}
