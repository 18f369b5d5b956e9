package dev.unknot.server;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All methods of one path; any other is refused with a list of these. */
final class Methods implements HttpService {

  private final Map<HttpMethod, HttpService> services;
  private final String allowed;

  Methods(Collection<Endpoint> endpoints) {
    services =
        new TreeMap<>(
            endpoints.stream().collect(Collectors.toMap(Endpoint::method, Endpoint::service)));
    if (services.containsKey(HttpMethod.GET)) {
      services.put(HttpMethod.HEAD, services.get(HttpMethod.GET));
    }
    allowed =
        services.keySet().stream().map(HttpMethod::name).collect(Collectors.joining(", "))
            + ", OPTIONS";
  }

  @Override
  public HttpResponse serve(ServiceRequestContext ctx, HttpRequest req) throws Exception {
    HttpService service = services.get(req.method());
    if (service != null) {
      return service.serve(ctx, req);
    }
    if (req.method() == HttpMethod.OPTIONS) {
      return HttpResponse.of(
          ResponseHeaders.of(HttpStatus.NO_CONTENT, HttpHeaderNames.ALLOW, allowed));
    }
    throw RequestException.methodNotAllowed(req.method(), allowed);
  }
}
