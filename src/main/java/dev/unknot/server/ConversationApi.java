package dev.unknot.server;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.unknot.assistant.Conversations;
import dev.unknot.conversation.Kept;
import dev.unknot.json.HistoryJson;
import java.util.List;

/** A conversation as it is kept, for whoever knows its id. */
final class ConversationApi {

  private static final String PATH = "/api/v1/conversations/{id}";

  private final Conversations conversations;
  private final Admission admission;

  ConversationApi(Conversations conversations, Admission admission) {
    this.conversations = conversations;
    this.admission = admission;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get(PATH, this::history), Endpoint.delete(PATH, this::forget));
  }

  private HttpResponse history(ServiceRequestContext ctx, HttpRequest request) {
    String id = PathParameter.of(ctx, "id");
    return HttpResponse.of(
        admission.submit(
            ctx,
            () -> {
              List<Kept> turns = conversations.history(id);
              if (turns.isEmpty()) {
                throw unknown();
              }
              return Json.response(HistoryJson.write(id, turns));
            }));
  }

  private HttpResponse forget(ServiceRequestContext ctx, HttpRequest request) {
    String id = PathParameter.of(ctx, "id");
    return HttpResponse.of(
        admission.submit(
            ctx,
            () -> {
              if (!conversations.forget(id)) {
                throw unknown();
              }
              return HttpResponse.of(HttpStatus.NO_CONTENT);
            }));
  }

  private static RequestException unknown() {
    return RequestException.notFound("conversation: there is none of this id");
  }
}
