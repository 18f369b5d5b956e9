package dev.unknot.model;

import com.linecorp.armeria.client.circuitbreaker.CircuitBreaker;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.unknot.answer.phrasing.Phraser;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a language model for a wording. No more calls at a time than are allowed, none while the
 * endpoint keeps failing, and none waits for another.
 */
public final class ModelPhraser implements Phraser {

  private static final Logger LOG = LoggerFactory.getLogger(ModelPhraser.class);

  /** Half of the calls fail, and at least so many of the last while: it rests. */
  private static final double FAILING = 0.5;

  private static final long LEAST_CALLS = 4;
  private static final Duration WHILE = Duration.ofMinutes(1);
  private static final Duration REST = Duration.ofSeconds(30);

  private final Endpoint endpoint;
  private final String instructions;
  private final StreamingChatModel model;
  private final Semaphore calls;
  private final CircuitBreaker breaker;

  public ModelPhraser(Endpoint endpoint, String instructions) {
    this.endpoint = endpoint;
    this.instructions = instructions;
    this.calls = new Semaphore(endpoint.calls());
    this.breaker =
        CircuitBreaker.builder()
            .failureRateThreshold(FAILING)
            .minimumRequestThreshold(LEAST_CALLS)
            .counterSlidingWindow(WHILE)
            .circuitOpenWindow(REST)
            .build();
    this.model =
        OpenAiStreamingChatModel.builder()
            .baseUrl(endpoint.url())
            // The header is asked for even by endpoints that read none.
            .apiKey(endpoint.key().map(Endpoint.Secret::value).orElse("none"))
            .modelName(endpoint.model())
            .temperature(0.0)
            .maxTokens(endpoint.maxTokens())
            .httpClientBuilder(new ArmeriaHttpClientBuilder(endpoint))
            .build();
  }

  @Override
  public Ending phrase(Task task, Predicate<String> pieces) {
    if (!calls.tryAcquire()) {
      return new Ending.Broken("busy");
    }
    try {
      return breaker.tryRequest() ? reported(ask(task, pieces)) : new Ending.Broken("resting");
    } finally {
      calls.release();
    }
  }

  private Ending ask(Task task, Predicate<String> pieces) {
    Reception reception = new Reception(pieces, endpoint.price());
    try {
      model.chat(
          List.of(SystemMessage.from(instructions), UserMessage.from(TaskJson.write(task))),
          reception);
    } catch (RuntimeException e) {
      reception.onError(e);
    }
    return reception.ending();
  }

  /** A text that is cut off by us is the model's fault, and not its endpoint's. */
  private Ending reported(Ending ending) {
    boolean failed =
        ending instanceof Ending.Broken broken && !broken.why().equals(Reception.UNFIT);
    if (failed) {
      breaker.onFailure();
    } else {
      breaker.onSuccess();
    }
    if (ending instanceof Ending.Broken(String why)) {
      LOG.warn(
          "the language model gave no wording ({}): the answer keeps the documents' words", why);
    }
    return ending;
  }
}
