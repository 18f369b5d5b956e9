package dev.unknot.server;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.unknot.assistant.Conversations;
import dev.unknot.assistant.Outcome;
import dev.unknot.assistant.Outcome.Busy;
import dev.unknot.assistant.Outcome.KeyReused;
import dev.unknot.assistant.Outcome.Said;
import dev.unknot.assistant.Outcome.Unknown;
import java.util.List;
import java.util.Optional;

/** A turn of a conversation: its reply whole as JSON, or as events. */
final class ChatApi {

  private static final int LONGEST_ID = 100;

  private final Conversations conversations;
  private final Admission admission;
  private final Limits limits;
  private final TurnMetrics metrics;

  ChatApi(Conversations conversations, Admission admission, Limits limits, TurnMetrics metrics) {
    this.conversations = conversations;
    this.admission = admission;
    this.limits = limits;
    this.metrics = metrics;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.post("/api/v1/chat", this::chat));
  }

  /** What was asked, checked. */
  private record Question(String message, Optional<String> conversation, Optional<String> key) {}

  private HttpResponse chat(ServiceRequestContext ctx, HttpRequest request) {
    return HttpResponse.of(
        request.aggregate().thenApply(whole -> reply(ctx, request.headers(), question(whole))));
  }

  private Question question(AggregatedHttpRequest request) {
    JsonBody body = JsonBody.of(request);
    body.allowOnly("message", "conversation", "key");
    return new Question(
        body.text("message", limits.message()),
        body.optionalText("conversation", LONGEST_ID),
        body.optionalText("key", LONGEST_ID));
  }

  private HttpResponse reply(ServiceRequestContext ctx, RequestHeaders headers, Question question) {
    String caller = Tokens.caller(ctx);
    if (EventStream.wanted(headers)) {
      return EventStream.of(
          ctx,
          limits.stream(),
          admission
              .submitPatiently(ctx, () -> turn(question, caller))
              .thenApply(said -> ReplyEvents.of(Json.own(said))),
          ReplyEvents::error);
    }
    return HttpResponse.of(
        admission.submit(ctx, () -> turn(question, caller)).thenApply(Json::response));
  }

  private String turn(Question question, String caller) {
    Outcome outcome =
        metrics.timed(() ->
            conversations.say(question.conversation(), question.message(), question.key(), caller));
    return switch (outcome) {
      case Said said -> {
        said.fresh().ifPresent(metrics::count);
        yield said.turn().reply();
      }
      case Unknown unknown ->
          throw RequestException.notFound("conversation: there is none of this id");
      case Busy busy ->
          throw RequestException.conflict("conversation: another turn was taken at the same time");
      case KeyReused reused -> throw RequestException.keyReused();
    };
  }
}
