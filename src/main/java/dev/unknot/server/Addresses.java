package dev.unknot.server;

import com.linecorp.armeria.common.util.InetAddressPredicates;
import com.linecorp.armeria.server.ServiceRequestContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where requests come from. */
final class Addresses {

  /** What a household gets of IPv6: one client, whichever address of it is used. */
  private static final int BYTES_OF_NETWORK = 8;

  private Addresses() {}

  /** What a client is counted by. */
  static InetAddress limited(InetAddress client) {
    if (!(client instanceof Inet6Address)) {
      return client;
    }
    byte[] bytes = client.getAddress();
    Arrays.fill(bytes, BYTES_OF_NETWORK, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a request was sent from this machine, and not handed on by a proxy on it. */
  static boolean local(ServiceRequestContext ctx) {
    boolean handedOn =
        Stream.of("forwarded", "x-forwarded-for").anyMatch(ctx.request().headers()::contains);
    return ctx.remoteAddress().getAddress().isLoopbackAddress() && !handedOn;
  }

  /**
   * The addresses of some networks.
   *
   * @param networks addresses, or networks such as {@code 10.0.0.0/8}
   * @throws IllegalArgumentException if one is neither
   */
  static Predicate<InetAddress> within(List<String> networks) {
    return networks.stream()
        .map(network ->
            network.contains("/")
                ? InetAddressPredicates.ofCidr(network)
                : InetAddressPredicates.ofExact(network))
        .reduce(address -> false, Predicate::or);
  }
}
