package dev.unknot.server;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.DecoratingHttpServiceFunction;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.netty.util.AttributeKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lets in who shows one of the tokens of a file, which holds their SHA-256 digests alone. */
final class Tokens implements DecoratingHttpServiceFunction {

  private static final AttributeKey<String> CALLER = AttributeKey.valueOf(Tokens.class, "caller");

  private static final String SCHEME = "bearer ";

  private final Set<String> digests;

  private Tokens(Set<String> digests) {
    this.digests = Set.copyOf(digests);
  }

  /**
   * Reads a file with a digest in hexadecimal on each line; what follows it on the line, and lines
   * that begin with {@code #}, are remarks.
   *
   * @throws IllegalArgumentException if it cannot be read, or a line is no digest
   */
  static Tokens read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e, e);
    }
    Set<String> digests = new LinkedHashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String digest = line.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
      if (!digest.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException(
            "%s:%d is no digest (expected: 64 hexadecimal digits, the token's SHA-256)"
                .formatted(file, i + 1));
      }
      digests.add(digest);
    }
    if (digests.isEmpty()) {
      throw new IllegalArgumentException(file + " holds no digest (expected: one on each line)");
    }
    return new Tokens(digests);
  }

  @Override
  public HttpResponse serve(HttpService delegate, ServiceRequestContext ctx, HttpRequest request)
      throws Exception {
    String given = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
    if (!given.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      throw RequestException.unauthorized();
    }
    // Digests are compared, so the time it takes tells nothing of a token.
    String digest = digest(given.substring(SCHEME.length()).strip());
    if (!digests.contains(digest)) {
      throw RequestException.unauthorized();
    }
    ctx.setAttr(CALLER, digest);
    return delegate.serve(ctx, request);
  }

  /** Who sent a request: the digest of the token, or nothing where none is asked for. */
  static String caller(ServiceRequestContext ctx) {
    String caller = ctx.attr(CALLER);
    return caller == null ? "" : caller;
  }

  private static String digest(String token) {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
