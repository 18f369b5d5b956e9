package dev.unknot.model;

import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.client.retry.Backoff;
import com.linecorp.armeria.client.retry.RetryRule;
import com.linecorp.armeria.client.retry.RetryingClient;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.SplitHttpResponse;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * LangChain4j's way to the network, over Armeria and HTTP/1.1. The time limit holds from the call
 * to the last byte, retries included, which that of the JDK's client does not; a stream is read in
 * its caller's thread.
 */
final class ArmeriaHttpClient implements HttpClient {

  private static final long FIRST_PAUSE = 200;
  private static final long LONGEST_PAUSE = 2_000;
  private static final double JITTER = 0.2;

  private final WebClient client;
  private final long timeout;

  ArmeriaHttpClient(Endpoint endpoint) {
    timeout = endpoint.timeout().toMillis();
    Backoff pauses =
        Backoff.exponential(FIRST_PAUSE, LONGEST_PAUSE)
            .withJitter(JITTER)
            .withMaxAttempts(endpoint.attempts());
    RetryRule overload =
        RetryRule.builder()
            .onServerErrorStatus()
            .onStatus(HttpStatus.TOO_MANY_REQUESTS)
            .onUnprocessed()
            .thenBackoff(pauses);
    client =
        WebClient.builder()
            .responseTimeout(endpoint.timeout())
            .maxResponseLength(endpoint.maxBytes())
            .decorator(RetryingClient.builder(overload).useRetryAfter(true).newDecorator())
            .build();
  }

  /** Wordings come as streams alone. */
  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    throw new UnsupportedOperationException("a whole response (expected: a stream)");
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    SplitHttpResponse response = client.execute(converted(request)).split();
    try (InputStream body = response.body().toInputStream(data -> data)) {
      ResponseHeaders headers = response.headers().get(timeout, TimeUnit.MILLISECONDS);
      if (headers.status().isSuccess()) {
        parser.parse(body, listener);
        listener.onClose();
      } else {
        listener.onError(new HttpException(headers.status().code(), "refused"));
      }
    } catch (ExecutionException | CompletionException | IOException e) {
      listener.onError(e);
    } catch (java.util.concurrent.TimeoutException e) {
      listener.onError(new TimeoutException(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      listener.onError(e);
    }
  }

  /** The scheme h1 or h1c keeps to HTTP/1.1, which every endpoint speaks. */
  private static com.linecorp.armeria.common.HttpRequest converted(HttpRequest request) {
    URI url = URI.create(request.url());
    String scheme = "https".equals(url.getScheme()) ? "h1" : "h1c";
    String rest = request.url().substring(url.getScheme().length());
    var headers =
        RequestHeaders.builder(HttpMethod.valueOf(request.method().name()), scheme + rest);
    for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
      headers.add(header.getKey().toLowerCase(Locale.ROOT), header.getValue());
    }
    return com.linecorp.armeria.common.HttpRequest.of(
        headers.build(), HttpData.ofUtf8(request.body()));
  }
}
