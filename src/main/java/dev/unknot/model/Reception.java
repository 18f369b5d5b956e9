package dev.unknot.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.unknot.answer.phrasing.Phraser.Ending;
import dev.unknot.model.Endpoint.Price;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Hands a stream on, and tells how it ended. Only a text that says it is whole is whole. */
final class Reception implements StreamingChatResponseHandler {

  /** We want no more of it. */
  static final String UNFIT = "unfit";

  private final Predicate<String> pieces;
  private final Price price;
  private @Nullable String broken;
  private @Nullable ChatResponse whole;

  Reception(Predicate<String> pieces, Price price) {
    this.pieces = pieces;
    this.price = price;
  }

  @Override
  public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
    if (broken == null && !pieces.test(piece.text())) {
      broken = UNFIT;
    }
    if (broken != null) {
      context.streamingHandle().cancel();
    }
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    whole = response;
  }

  @Override
  public void onError(Throwable error) {
    if (broken == null) {
      broken = word(error);
    }
  }

  Ending ending() {
    if (broken != null) {
      return new Ending.Broken(broken);
    }
    if (whole == null || whole.finishReason() != FinishReason.STOP) {
      return new Ending.Broken("cut");
    }
    Optional<TokenUsage> usage = Optional.ofNullable(whole.tokenUsage());
    int in = usage.map(TokenUsage::inputTokenCount).orElse(0);
    int out = usage.map(TokenUsage::outputTokenCount).orElse(0);
    return new Ending.Whole(in, out, price.of(in, out));
  }

  /** In a word, without anything of what the endpoint said. */
  private static String word(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case TimeoutException e -> {
          return "timeout";
        }
        case com.linecorp.armeria.common.TimeoutException e -> {
          return "timeout";
        }
        case RateLimitException e -> {
          return "limit";
        }
        case HttpException e -> {
          return "status " + e.statusCode();
        }
        default -> {}
      }
    }
    return "failed";
  }
}
