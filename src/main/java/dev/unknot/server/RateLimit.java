package dev.unknot.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** So many requests a minute from one client; half of them at once. */
final class RateLimit implements DecoratingHttpServiceFunction {

  private static final int MOST_CLIENTS = 100_000;

  private final int perMinute;
  private final boolean loopbackToo;
  private final Cache<InetAddress, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_CLIENTS)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build();

  /**
   * @param loopbackToo whether clients on this machine are limited
   */
  RateLimit(int perMinute, boolean loopbackToo) {
    this.perMinute = perMinute;
    this.loopbackToo = loopbackToo;
  }

  @Override
  public HttpResponse serve(HttpService delegate, ServiceRequestContext ctx, HttpRequest request)
      throws Exception {
    InetAddress client = ctx.clientAddress();
    if (loopbackToo || !client.isLoopbackAddress()) {
      ConsumptionProbe probe =
          buckets.get(Addresses.limited(client), key -> bucket()).tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        throw RequestException.tooManyRequests(
            1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
      }
    }
    return delegate.serve(ctx, request);
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit ->
            limit
                .capacity(Math.max(1, perMinute / 2))
                .refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }
}
