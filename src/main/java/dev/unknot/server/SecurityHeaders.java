package dev.unknot.server;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import java.util.Map;

/** What every response tells browsers: run, load and show nothing that is not ours. */
final class SecurityHeaders {

  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types 'none'");

  static final Map<String, String> ALWAYS =
      Map.of(
          "content-security-policy", POLICY,
          "x-content-type-options", "nosniff",
          "x-frame-options", "DENY",
          "referrer-policy", "no-referrer",
          "cross-origin-opener-policy", "same-origin",
          "cross-origin-resource-policy", "same-origin",
          "permissions-policy", "camera=(), geolocation=(), microphone=()");

  private SecurityHeaders() {}

  /** Adds what differs: the number under which the log knows a request. */
  static HttpResponse serve(HttpService delegate, ServiceRequestContext ctx, HttpRequest request)
      throws Exception {
    ctx.setAdditionalResponseHeader("x-request-id", ctx.id().text());
    return delegate.serve(ctx, request);
  }
}
