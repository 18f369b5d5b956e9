package dev.unknot.eval.service;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Opens a running service by its address. */
public final class Services {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private Services() {}

  /**
   * Opens the service at an address: one that speaks as OpenAI does if its path ends in {@code /v1}
   * or {@code /chat/completions}, else one of ours.
   *
   * @param model for a service with several
   * @param token sent as a bearer, if there is one
   * @throws ServiceException if nothing answers there
   */
  public static Service at(URI address, Optional<String> model, Optional<String> token) {
    String scheme = Optional.ofNullable(address.getScheme()).orElse("");
    if (!SCHEMES.contains(scheme) || address.getHost() == null) {
      throw new IllegalArgumentException("--url " + address + " (expected: http://host:port)");
    }
    String base = address.toString().replaceAll("/+$", "").replaceAll("/chat/completions$", "");
    Http http = new Http(token);
    boolean ours = base.endsWith("/api/v1") || !base.endsWith("/v1");
    return ours
        ? HttpService.open(base.replaceAll("/api/v1$", ""), http)
        : OpenAiService.open(base, http, model);
  }
}
