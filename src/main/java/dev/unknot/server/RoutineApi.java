package dev.unknot.server;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.unknot.assistant.Unknot;
import dev.unknot.json.RoutineJson;
import java.util.List;

/** The routines and their steps, cited. */
final class RoutineApi {

  private final Unknot unknot;

  RoutineApi(Unknot unknot) {
    this.unknot = unknot;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/api/v1/routines", this::list),
        Endpoint.get("/api/v1/routines/{id}", this::one));
  }

  private HttpResponse list(ServiceRequestContext ctx, HttpRequest request) {
    return Json.response(RoutineJson.write(unknot.routines()));
  }

  private HttpResponse one(ServiceRequestContext ctx, HttpRequest request) {
    try {
      return Json.response(RoutineJson.write(unknot.routine(PathParameter.of(ctx, "id"))));
    } catch (IllegalArgumentException e) {
      throw RequestException.notFound("routine: there is none of this id");
    }
  }
}
