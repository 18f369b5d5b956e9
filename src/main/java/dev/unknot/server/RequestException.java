package dev.unknot.server;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpHeaders;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpStatus;
import java.util.Optional;

/**
 * A request that gets no answer. {@link Problems} turns it into a response.
 *
 * <p>Its code is what programs may look at; its field is the part of the request that is at fault;
 * its message says what was wrong and what was expected.
 */
final class RequestException extends RuntimeException {

  private final HttpStatus status;
  private final String code;
  private final Optional<String> field;
  private final transient HttpHeaders headers;

  private RequestException(
      HttpStatus status, String code, Optional<String> field, String detail, HttpHeaders headers) {
    // No trace: it tells of the request, not of us.
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
    this.field = field;
    this.headers = headers;
  }

  private static RequestException of(HttpStatus status, String code, String detail) {
    return new RequestException(status, code, Optional.empty(), detail, HttpHeaders.of());
  }

  static RequestException badField(String field, String detail) {
    return fieldProblem(HttpStatus.BAD_REQUEST, "invalid-field", field, detail);
  }

  private static RequestException fieldProblem(
      HttpStatus status, String code, String field, String detail) {
    return new RequestException(
        status, code, Optional.of(field), field + ": " + detail, HttpHeaders.of());
  }

  static RequestException badBody(String detail) {
    return of(HttpStatus.BAD_REQUEST, "invalid-body", "body: " + detail);
  }

  static RequestException notFound(String what) {
    return of(HttpStatus.NOT_FOUND, "not-found", what);
  }

  static RequestException unknownModel(String model) {
    return fieldProblem(
        HttpStatus.NOT_FOUND,
        "model-not-found",
        "model",
        Text.shortened(model) + " (expected: " + OpenAiApi.MODEL + ")");
  }

  static RequestException conflict(String detail) {
    return of(HttpStatus.CONFLICT, "conflict", detail);
  }

  static RequestException keyReused() {
    return fieldProblem(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "key-reused",
        "key",
        "it stands for another message (expected: a key of its own for each message)");
  }

  static RequestException unsupportedMediaType(String given) {
    return of(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "unsupported-media-type",
        "content-type: " + given + " (expected: application/json)");
  }

  static RequestException methodNotAllowed(HttpMethod method, String allowed) {
    return new RequestException(
        HttpStatus.METHOD_NOT_ALLOWED,
        "method-not-allowed",
        Optional.empty(),
        "method: " + method + " (expected: " + allowed + ")",
        HttpHeaders.of(HttpHeaderNames.ALLOW, allowed));
  }

  static RequestException unauthorized() {
    return new RequestException(
        HttpStatus.UNAUTHORIZED,
        "unauthorized",
        Optional.empty(),
        "authorization: no known token (expected: Bearer and a token)",
        HttpHeaders.of(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"unknot\""));
  }

  static RequestException tooManyRequests(long seconds) {
    return later(HttpStatus.TOO_MANY_REQUESTS, "rate-limited", "too many requests", seconds);
  }

  static RequestException unavailable(String code, String detail) {
    return later(HttpStatus.SERVICE_UNAVAILABLE, code, detail, 1);
  }

  /** A fault of ours; what it was is in the log. */
  static RequestException fault() {
    return of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-server-error", "a fault of ours");
  }

  private static RequestException later(
      HttpStatus status, String code, String detail, long seconds) {
    return new RequestException(
        status,
        code,
        Optional.empty(),
        detail + " (try again in " + seconds + " s)",
        HttpHeaders.of(HttpHeaderNames.RETRY_AFTER, Long.toString(seconds)));
  }

  HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }

  Optional<String> field() {
    return field;
  }

  HttpHeaders headers() {
    return headers;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
