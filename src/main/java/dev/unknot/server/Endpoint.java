package dev.unknot.server;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.server.HttpService;

/**
 * One call of the interface.
 *
 * @param path with the names of its variable parts in braces, as OpenAPI writes them
 */
record Endpoint(HttpMethod method, String path, HttpService service) {

  static Endpoint get(String path, HttpService service) {
    return new Endpoint(HttpMethod.GET, path, service);
  }

  static Endpoint post(String path, HttpService service) {
    return new Endpoint(HttpMethod.POST, path, service);
  }

  static Endpoint delete(String path, HttpService service) {
    return new Endpoint(HttpMethod.DELETE, path, service);
  }
}
