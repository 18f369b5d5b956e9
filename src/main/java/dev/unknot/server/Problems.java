package dev.unknot.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaders;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.util.Exceptions;
import com.linecorp.armeria.server.ServerErrorHandler;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.unknot.conversation.StoreException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every error that goes out: a problem document of RFC 9457, or the error object that OpenAI's
 * clients read where they call.
 */
final class Problems implements ServerErrorHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private static final MediaType PROBLEM = MediaType.parse("application/problem+json");

  @Override
  public @Nullable HttpResponse onServiceException(ServiceRequestContext ctx, Throwable cause) {
    return switch (cause) {
      case RequestException e -> response(ctx.path(), e).toHttpResponse();
      case StoreException e -> {
        LOG.atError().addKeyValue("request", ctx.id().text()).setCause(e).log("store");
        yield response(ctx.path(), unavailable()).toHttpResponse();
      }
      // What Armeria throws itself (a body too long, a timeout) it knows the status of.
      default -> null;
    };
  }

  /** What is said when conversations cannot be kept. */
  static RequestException unavailable() {
    return RequestException.unavailable("store", "conversations cannot be kept now");
  }

  @Override
  public @Nullable AggregatedHttpResponse renderStatus(
      @Nullable ServiceRequestContext ctx,
      ServiceConfig config,
      @Nullable RequestHeaders headers,
      HttpStatus status,
      @Nullable String description,
      @Nullable Throwable cause) {
    if (status.isContentAlwaysEmpty()) {
      return null;
    }
    if (ctx != null && status.equals(HttpStatus.REQUEST_TIMEOUT)) {
      // Else a client could hold on to a connection by sending a body byte by byte.
      var unusedClosed = ctx.initiateConnectionShutdown();
    }
    boolean ours = status.equals(HttpStatus.INTERNAL_SERVER_ERROR);
    // A client that has gone is expected.
    if (ours && ctx != null && cause != null && !Exceptions.isExpected(cause)) {
      LOG.atError()
          .addKeyValue("request", ctx.id().text())
          .setCause(new Wordless(cause))
          .log("fault");
    }
    String path = headers == null ? "" : headers.path();
    String reason = status.reasonPhrase();
    String code = reason.toLowerCase(Locale.ROOT).replace(' ', '-');
    // What is refused before it has a route has none of the server's headers yet.
    HttpHeaders missing =
        ctx == null
            ? HttpHeaders.builder().add(SecurityHeaders.ALWAYS.entrySet()).build()
            : HttpHeaders.of();
    return response(path, status, code, Optional.empty(), reason, missing);
  }

  private static AggregatedHttpResponse response(String path, RequestException e) {
    return response(path, e.status(), e.code(), e.field(), e.detail(), e.headers());
  }

  private static AggregatedHttpResponse response(
      String path,
      HttpStatus status,
      String code,
      Optional<String> field,
      String detail,
      HttpHeaders headers) {
    boolean openAi = path.equals("/v1") || path.startsWith("/v1/");
    ObjectNode body =
        openAi ? openAi(status, code, field, detail) : problem(status, code, field, detail);
    return AggregatedHttpResponse.of(
        ResponseHeaders.builder(status)
            .contentType(openAi ? MediaType.JSON_UTF_8 : PROBLEM)
            .add(headers)
            .build(),
        HttpData.ofUtf8(Json.write(body)));
  }

  /** The problem document of an error, for a stream that has begun. */
  static ObjectNode problem(RequestException e) {
    return problem(e.status(), e.code(), e.field(), e.detail());
  }

  private static ObjectNode problem(
      HttpStatus status, String code, Optional<String> field, String detail) {
    ObjectNode problem = Json.MAPPER.createObjectNode();
    problem.put("type", "urn:unknot:problem:" + code);
    problem.put("title", status.reasonPhrase());
    problem.put("status", status.code());
    problem.put("detail", detail);
    field.ifPresent(name -> problem.put("field", name));
    return problem;
  }

  /** The error object of an error, for a stream that has begun. */
  static ObjectNode openAi(RequestException e) {
    return openAi(e.status(), e.code(), e.field(), e.detail());
  }

  private static ObjectNode openAi(
      HttpStatus status, String code, Optional<String> field, String detail) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    ObjectNode error = body.putObject("error");
    error.put("message", detail);
    error.put("type", openAiType(status));
    error.put("param", field.orElse(null));
    error.put("code", code.replace('-', '_'));
    return body;
  }

  private static String openAiType(HttpStatus status) {
    if (status.equals(HttpStatus.TOO_MANY_REQUESTS)) {
      return "rate_limit_error";
    }
    if (status.equals(HttpStatus.UNAUTHORIZED)) {
      return "authentication_error";
    }
    return status.isServerError() ? "server_error" : "invalid_request_error";
  }
}
