package dev.unknot.server;

import com.linecorp.armeria.common.RequestContext;
import com.linecorp.armeria.common.logging.RequestLog;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.logging.AccessLogWriter;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line for each request. Of its path only the pattern is told, since an id opens a conversation
 * and a query is what somebody asks.
 */
final class AccessLog implements AccessLogWriter {

  private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

  @Override
  public void log(RequestLog log) {
    RequestContext context = log.context();
    if (!(context instanceof ServiceRequestContext ctx)) {
      return;
    }
    LOG.atInfo()
        .addKeyValue("request", ctx.id().text())
        .addKeyValue("client", ctx.clientAddress().getHostAddress())
        .addKeyValue("method", ctx.method().name())
        .addKeyValue("route", route(ctx))
        .addKeyValue("status", log.responseStatus().code())
        .addKeyValue("received", log.requestLength())
        .addKeyValue("sent", log.responseLength())
        .addKeyValue("micros", TimeUnit.NANOSECONDS.toMicros(log.totalDurationNanos()))
        .log("request");
  }

  /** The path as it is declared; nothing if there is none such. */
  static String route(ServiceRequestContext ctx) {
    return ctx.config().route().isFallback() ? "" : ctx.config().route().patternString();
  }
}
