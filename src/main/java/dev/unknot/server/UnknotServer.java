package dev.unknot.server;

import com.linecorp.armeria.common.metric.MeterIdPrefixFunction;
import com.linecorp.armeria.server.GracefulShutdown;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServerListener;
import com.linecorp.armeria.server.metric.MetricCollectingService;
import dev.unknot.assistant.Conversations;
import dev.unknot.assistant.Unknot;
import dev.unknot.assistant.settings.Configuration;
import dev.unknot.conversation.StoreException;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service: what is served, and what stands before it. */
final class UnknotServer {

  private static final Logger LOG = LoggerFactory.getLogger(UnknotServer.class);

  private static final int USUAL_RATE = 120;

  private final Configuration configuration;
  private final Conversations conversations;
  private final Admission admission;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final RateLimit rateLimit;
  private final List<Endpoint> endpoints;
  private final Server server;

  UnknotServer(Configuration configuration, Unknot unknot, Conversations conversations) {
    this.configuration = configuration;
    this.conversations = conversations;
    admission =
        new Admission(
            configuration.get(ServeSettings.IN_FLIGHT),
            configuration.get(ServeSettings.QUEUE),
            configuration.get(ServeSettings.PATIENCE));
    Optional<Integer> rate = configuration.get(ServeSettings.RATE);
    rateLimit = new RateLimit(rate.orElse(USUAL_RATE), rate.isPresent());
    registry.gauge("unknot.in.flight", admission, Admission::working);
    registry.gauge("unknot.waiting", admission, Admission::waiting);
    ModelMetrics.register(registry, unknot);
    Operations operations =
        new Operations(
            conversations, registry, configuration.get(ServeSettings.OPERATIONS).equals("all"));
    endpoints = endpoints(unknot, operations);
    server = build(operations);
  }

  private List<Endpoint> endpoints(Unknot unknot, Operations operations) {
    Limits limits = limits();
    TurnMetrics metrics = new TurnMetrics(registry);
    List<Endpoint> all = new ArrayList<>();
    all.addAll(new ChatApi(conversations, admission, limits, metrics).endpoints());
    all.addAll(new ConversationApi(conversations, admission).endpoints());
    all.addAll(new DocumentApi(unknot).endpoints());
    all.addAll(new RoutineApi(unknot).endpoints());
    all.addAll(new SearchApi(unknot, admission, limits).endpoints());
    Optional<String> publicUrl = configuration.get(ServeSettings.PUBLIC_URL);
    all.addAll(new OpenAiApi(conversations, admission, limits, metrics, publicUrl).endpoints());
    all.addAll(new SourcePages(unknot).endpoints());
    all.addAll(Page.endpoints());
    all.addAll(operations.endpoints());
    return List.copyOf(all);
  }

  private Limits limits() {
    return new Limits(
        configuration.get(ServeSettings.MAX_MESSAGE),
        configuration.get(ServeSettings.MAX_MESSAGES),
        configuration.get(ServeSettings.MAX_API_BODY),
        configuration.get(ServeSettings.MAX_V1_BODY),
        configuration.get(ServeSettings.STREAM_TIMEOUT));
  }

  private Server build(Operations operations) {
    ServerBuilder builder =
        Server.builder()
            .http(
                new InetSocketAddress(
                    configuration.get(ServeSettings.HOST), configuration.get(ServeSettings.PORT)))
            .requestTimeout(configuration.get(ServeSettings.REQUEST_TIMEOUT))
            .idleTimeout(configuration.get(ServeSettings.IDLE_TIMEOUT))
            .maxConnectionAge(Duration.ofMinutes(10))
            .maxNumConnections(configuration.get(ServeSettings.MAX_CONNECTIONS))
            .http2MaxStreamsPerConnection(configuration.get(ServeSettings.MAX_STREAMS))
            .maxRequestLength(configuration.get(ServeSettings.MAX_API_BODY))
            .clientAddressTrustedProxyFilter(configuration.get(ServeSettings.TRUSTED_PROXIES))
            .gracefulShutdown(
                GracefulShutdown.builder()
                    .quietPeriod(Duration.ofMillis(500))
                    .timeout(configuration.get(ServeSettings.SHUTDOWN_TIMEOUT))
                    .build())
            .disableServerHeader()
            .errorHandler(new Problems())
            // It would log refusals, which may quote a request.
            .unloggedExceptionsReportInterval(Duration.ZERO)
            .accessLogWriter(new AccessLog(), true)
            .meterRegistry(registry)
            .defaultServiceNaming(AccessLog::route)
            .decorator(
                MetricCollectingService.newDecorator(
                    MeterIdPrefixFunction.ofDefault("unknot.http")))
            .decorator(SecurityHeaders::serve)
            .serverListener(
                ServerListener.builder()
                    .whenStopping(stopping -> operations.stop())
                    .whenStopped(stopped -> close())
                    .build());
    SecurityHeaders.ALWAYS.forEach(builder::addHeader);
    paths().forEach((path, methods) -> bind(builder, path, methods));
    return builder.build();
  }

  /** All endpoints, by their paths. */
  private Map<String, List<Endpoint>> paths() {
    return endpoints.stream()
        .collect(Collectors.groupingBy(Endpoint::path, LinkedHashMap::new, Collectors.toList()));
  }

  private void bind(ServerBuilder builder, String path, Collection<Endpoint> methods) {
    HttpService service = new Methods(methods);
    boolean openAi = path.startsWith("/v1/");
    if (openAi || path.startsWith("/api/")) {
      service = guarded(service);
    }
    builder
        .route()
        .path(path)
        .maxRequestLength(
            configuration.get(openAi ? ServeSettings.MAX_V1_BODY : ServeSettings.MAX_API_BODY))
        .build(service);
  }

  /** The limit comes first, so that it also holds for those who try tokens. */
  private HttpService guarded(HttpService service) {
    return configuration
        .get(ServeSettings.TOKENS)
        .map(service::decorate)
        .orElse(service)
        .decorate(rateLimit);
  }

  /** Begins to serve; gives the port. */
  int start() {
    server.start().join();
    var unusedHook = server.closeOnJvmShutdown();
    var unusedJob =
        server
            .config()
            .blockingTaskExecutor()
            .scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    return server.activeLocalPort();
  }

  /** Waits until it has stopped. */
  void await() {
    server.whenClosed().join();
  }

  void stop() {
    server.stop().join();
  }

  List<Endpoint> endpoints() {
    return endpoints;
  }

  private void forget() {
    try {
      int forgotten = conversations.forgetOlderThan(configuration.get(ServeSettings.KEEP));
      LOG.atInfo().addKeyValue("conversations", forgotten).log("forgotten");
    } catch (StoreException e) {
      LOG.atError().setCause(e).log("store");
    }
  }

  private void close() {
    admission.close();
    conversations.close();
  }
}
