package dev.unknot.server;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.unknot.assistant.Unknot;
import dev.unknot.json.DocumentJson;
import java.util.List;

/** The documents that answers come from. */
final class DocumentApi {

  private final Unknot unknot;

  DocumentApi(Unknot unknot) {
    this.unknot = unknot;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/api/v1/documents", this::list),
        Endpoint.get("/api/v1/documents/{id}", this::one));
  }

  private HttpResponse list(ServiceRequestContext ctx, HttpRequest request) {
    return Json.response(DocumentJson.list(unknot.documents()));
  }

  private HttpResponse one(ServiceRequestContext ctx, HttpRequest request) {
    return unknot
        .document(PathParameter.of(ctx, "id"))
        .map(document -> Json.response(DocumentJson.write(document)))
        .orElseThrow(() -> RequestException.notFound("document: there is none of this id"));
  }
}
