package dev.unknot.server;

import com.linecorp.armeria.server.ServiceRequestContext;
import java.util.Objects;

/** A variable part of a path. */
final class PathParameter {

  private PathParameter() {}

  /** The value of a part that the route has. */
  static String of(ServiceRequestContext ctx, String name) {
    return Objects.requireNonNull(ctx.pathParam(name), name);
  }
}
