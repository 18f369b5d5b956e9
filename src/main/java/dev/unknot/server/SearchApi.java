package dev.unknot.server;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.QueryParams;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.unknot.assistant.SearchRequest;
import dev.unknot.assistant.SearchRequest.Mode;
import dev.unknot.assistant.Unknot;
import dev.unknot.json.SearchJson;
import java.util.List;

/** Passages by query, whether or not they would answer it. */
final class SearchApi {

  private final Unknot unknot;
  private final Admission admission;
  private final Limits limits;

  SearchApi(Unknot unknot, Admission admission, Limits limits) {
    this.unknot = unknot;
    this.admission = admission;
    this.limits = limits;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/api/v1/search", this::search));
  }

  private HttpResponse search(ServiceRequestContext ctx, HttpRequest request) {
    QueryParams parameters = ctx.queryParams();
    SearchRequest wanted =
        new SearchRequest(
            Text.saying("q", parameters.get("q", ""), limits.message()),
            choice(parameters, "mode", "operators") ? Mode.OPERATORS : Mode.WORDS,
            limit(parameters.get("limit", "")),
            choice(parameters, "group", "document"));
    return HttpResponse.of(admission.submit(ctx, () -> results(wanted)).thenApply(Json::response));
  }

  private String results(SearchRequest wanted) {
    try {
      return SearchJson.write(unknot.search(wanted));
    } catch (IllegalArgumentException e) {
      // Operators that do not parse; the message says which.
      throw RequestException.badField("q", String.valueOf(e.getMessage()));
    }
  }

  private static int limit(String text) {
    if (text.isEmpty()) {
      return SearchRequest.USUAL;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= SearchRequest.MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Refused below, with all others that are no limit.
    }
    throw RequestException.badField(
        "limit",
        Text.shortened(text) + " (expected: a number from 1 to " + SearchRequest.MOST + ")");
  }

  /** Whether the one choice that there is was made. */
  private static boolean choice(QueryParams parameters, String name, String choice) {
    String given = parameters.get(name, "");
    if (!given.isEmpty() && !given.equals(choice)) {
      throw RequestException.badField(
          name, Text.shortened(given) + " (expected: " + choice + ", or nothing)");
    }
    return !given.isEmpty();
  }
}
