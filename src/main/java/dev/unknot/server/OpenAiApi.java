package dev.unknot.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.unknot.assistant.Conversations;
import dev.unknot.conversation.Reply;
import dev.unknot.json.ReplyJson;
import java.util.List;
import java.util.Optional;

/** The assistant as a model, for clients that speak OpenAI's chat completions. */
final class OpenAiApi {

  static final String MODEL = "unknot";

  private final Conversations conversations;
  private final Admission admission;
  private final Limits limits;
  private final TurnMetrics metrics;
  private final Optional<String> publicUrl;

  /**
   * @param publicUrl where people reach the service, for links to the sources; what a request was
   *     sent to if empty
   */
  OpenAiApi(
      Conversations conversations,
      Admission admission,
      Limits limits,
      TurnMetrics metrics,
      Optional<String> publicUrl) {
    this.conversations = conversations;
    this.admission = admission;
    this.limits = limits;
    this.metrics = metrics;
    this.publicUrl = publicUrl;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post("/v1/chat/completions", this::complete),
        Endpoint.get("/v1/models", (ctx, request) -> models()),
        Endpoint.get("/v1/models/{id}", (ctx, request) -> model(PathParameter.of(ctx, "id"))));
  }

  private HttpResponse complete(ServiceRequestContext ctx, HttpRequest request) {
    String base = publicUrl.orElseGet(() -> base(request.headers()));
    return HttpResponse.of(
        request
            .aggregate()
            .thenApply(whole -> reply(ctx, base, OpenAiRequest.of(JsonBody.of(whole), limits))));
  }

  private HttpResponse reply(ServiceRequestContext ctx, String base, OpenAiRequest wanted) {
    if (!wanted.stream()) {
      return HttpResponse.of(
          admission
              .submit(ctx, () -> completion(ctx, base, wanted))
              .thenApply(completion -> Json.response(completion.whole())));
    }
    return EventStream.of(
        ctx,
        limits.stream(),
        admission
            .submitPatiently(ctx, () -> completion(ctx, base, wanted))
            .thenApply(completion -> completion.chunks(wanted.includeUsage())),
        e -> EventStream.event("error", Json.write(Problems.openAi(e))));
  }

  private OpenAiCompletion completion(
      ServiceRequestContext ctx, String base, OpenAiRequest wanted) {
    Reply reply = metrics.timed(() -> conversations.replay(wanted.earlier(), wanted.message()));
    metrics.count(reply);
    return new OpenAiCompletion(
        "chatcmpl-" + ctx.id().text(),
        System.currentTimeMillis() / 1000,
        Json.own(ReplyJson.write("", wanted.said().size(), reply)),
        base,
        wanted.said());
  }

  private static HttpResponse models() {
    ObjectNode list = Json.MAPPER.createObjectNode();
    list.put("object", "list");
    list.putArray("data").add(description());
    return Json.response(list);
  }

  private static HttpResponse model(String id) {
    if (!id.equals(MODEL)) {
      throw RequestException.unknownModel(id);
    }
    return Json.response(description());
  }

  private static ObjectNode description() {
    return Json.MAPPER
        .createObjectNode()
        .put("id", MODEL)
        .put("object", "model")
        .put("created", 0)
        .put("owned_by", MODEL);
  }

  private static String base(RequestHeaders headers) {
    String authority = headers.authority();
    return (headers.scheme() == null ? "http" : headers.scheme()) + "://" + authority;
  }
}
