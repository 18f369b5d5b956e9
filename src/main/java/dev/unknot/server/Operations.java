package dev.unknot.server;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.unknot.assistant.Conversations;
import dev.unknot.conversation.StoreException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** What operators look at. */
final class Operations {

  private static final MediaType METRICS =
      MediaType.parse("text/plain; version=0.0.4; charset=utf-8");

  /** How long the store's answer is believed, so that probes do not become a load. */
  private static final Duration BELIEVED = Duration.ofSeconds(1);

  private final Conversations conversations;
  private final PrometheusMeterRegistry registry;
  private final boolean everywhere;
  private final AtomicReference<Checked> checked = new AtomicReference<>(new Checked(0, ""));
  private volatile boolean stopping;

  /**
   * What the store answered last.
   *
   * @param until when it has to be asked again, as nano time
   * @param problem empty if a turn could be kept
   */
  private record Checked(long until, String problem) {}

  /**
   * @param everywhere whether metrics and documentation are shown to all, not to this machine alone
   */
  Operations(Conversations conversations, PrometheusMeterRegistry registry, boolean everywhere) {
    this.conversations = conversations;
    this.registry = registry;
    this.everywhere = everywhere;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/healthz", (ctx, request) -> status(HttpStatus.OK, "ok")),
        Endpoint.get("/readyz", this::ready),
        Endpoint.get("/openapi.json", (ctx, request) -> Json.response(OpenApi.document())),
        Endpoint.get("/metrics", inside(this::metrics)),
        Endpoint.get(
            "/docs",
            inside((ctx, request) ->
                HttpResponse.of(HttpStatus.OK, MediaType.HTML_UTF_8, OpenApi.page()))));
  }

  /** From now on no new work should be sent here. */
  void stop() {
    stopping = true;
  }

  private HttpResponse ready(ServiceRequestContext ctx, HttpRequest request) {
    if (stopping) {
      return status(HttpStatus.SERVICE_UNAVAILABLE, "stopping");
    }
    return HttpResponse.of(
        CompletableFuture.supplyAsync(this::storeProblem, ctx.blockingTaskExecutor())
            .thenApply(problem ->
                problem.isEmpty()
                    ? status(HttpStatus.OK, "ok")
                    : status(HttpStatus.SERVICE_UNAVAILABLE, problem)));
  }

  private String storeProblem() {
    Checked last = checked.get();
    if (last.until() != 0 && System.nanoTime() - last.until() < 0) {
      return last.problem();
    }
    String problem = "";
    try {
      conversations.check();
    } catch (StoreException e) {
      problem = "store";
    }
    checked.set(new Checked(System.nanoTime() + BELIEVED.toNanos(), problem));
    return problem;
  }

  private HttpResponse metrics(ServiceRequestContext ctx, HttpRequest request) {
    return HttpResponse.of(
        CompletableFuture.supplyAsync(registry::scrape, ctx.blockingTaskExecutor())
            .thenApply(text -> HttpResponse.of(HttpStatus.OK, METRICS, text)));
  }

  private HttpService inside(HttpService service) {
    return (ctx, request) -> {
      if (everywhere || Addresses.local(ctx)) {
        return service.serve(ctx, request);
      }
      throw RequestException.notFound("nothing is here");
    };
  }

  private static HttpResponse status(HttpStatus status, String text) {
    return HttpResponse.of(
        status,
        MediaType.JSON_UTF_8,
        Json.write(Json.MAPPER.createObjectNode().put("status", text)));
  }
}
