package dev.unknot.server;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.sse.ServerSentEvent;
import com.linecorp.armeria.common.stream.StreamMessage;
import com.linecorp.armeria.common.stream.StreamWriter;
import com.linecorp.armeria.common.util.Exceptions;
import com.linecorp.armeria.common.util.TimeoutMode;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.streaming.ServerSentEvents;
import dev.unknot.conversation.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A stream of events. What takes no longer than a moment has the status that a plain response would
 * have, errors too; what takes longer begins, beats, and tells of an error in an event.
 */
final class EventStream {

  private static final Duration MOMENT = Duration.ofSeconds(2);
  private static final Duration BEAT = Duration.ofSeconds(10);

  private static final ResponseHeaders HEADERS =
      ResponseHeaders.builder(HttpStatus.OK)
          .contentType(MediaType.EVENT_STREAM)
          .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
          // Asks nginx to hand each event on at once.
          .set("x-accel-buffering", "no")
          .build();

  private EventStream() {}

  /** Whether a client asks for events. */
  static boolean wanted(RequestHeaders headers) {
    return headers.accept().stream().anyMatch(range -> range.is(MediaType.EVENT_STREAM));
  }

  /**
   * Streams the events once they are there.
   *
   * @param longest how long it may take
   * @param error the event that tells of an error
   */
  static HttpResponse of(
      ServiceRequestContext ctx,
      Duration longest,
      CompletableFuture<List<ServerSentEvent>> events,
      Function<RequestException, ServerSentEvent> error) {
    ctx.setRequestTimeout(TimeoutMode.SET_FROM_NOW, longest);
    CompletableFuture<HttpResponse> response = new CompletableFuture<>();
    ScheduledFuture<?> moment =
        ctx.eventLoop()
            .schedule(
                () -> response.complete(late(ctx, events, error)),
                MOMENT.toMillis(),
                TimeUnit.MILLISECONDS);
    var unused =
        events.whenComplete((all, failure) -> {
          moment.cancel(false);
          if (failure == null) {
            response.complete(
                ServerSentEvents.fromPublisher(
                    HEADERS, StreamMessage.of(all.toArray(ServerSentEvent[]::new))));
          } else {
            response.completeExceptionally(failure);
          }
        });
    return HttpResponse.of(response);
  }

  private static HttpResponse late(
      ServiceRequestContext ctx,
      CompletableFuture<List<ServerSentEvent>> events,
      Function<RequestException, ServerSentEvent> error) {
    StreamWriter<ServerSentEvent> out = StreamMessage.streaming();
    out.write(ServerSentEvent.ofComment("wait"));
    ScheduledFuture<?> beat =
        ctx.eventLoop()
            .scheduleAtFixedRate(
                () -> out.write(ServerSentEvent.ofComment("wait")),
                BEAT.toMillis(),
                BEAT.toMillis(),
                TimeUnit.MILLISECONDS);
    var unusedBeat = out.whenComplete().whenComplete((done, cause) -> beat.cancel(false));
    var unused =
        events
            .exceptionally(failure -> List.of(error.apply(asRequestException(failure))))
            .thenAccept(all -> {
              // The client may have gone: the rest is for nobody.
              boolean heard = all.stream().allMatch(out::tryWrite);
              if (heard) {
                out.close();
              }
            });
    return ServerSentEvents.fromPublisher(HEADERS, out);
  }

  private static RequestException asRequestException(Throwable failure) {
    return switch (Exceptions.peel(failure)) {
      case RequestException e -> e;
      case StoreException e -> Problems.unavailable();
      default -> RequestException.fault();
    };
  }

  /** An event whose data is JSON. The blank is for readers that look for {@code data: }. */
  static ServerSentEvent event(String name, String json) {
    return ServerSentEvent.builder().event(name).data(" " + json).build();
  }

  static ServerSentEvent data(String text) {
    return ServerSentEvent.ofData(" " + text);
  }
}
