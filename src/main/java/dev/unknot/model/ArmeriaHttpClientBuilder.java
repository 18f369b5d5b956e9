package dev.unknot.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Makes the client of an endpoint; whatever times LangChain4j would set, the endpoint's hold. */
final class ArmeriaHttpClientBuilder implements HttpClientBuilder {

  private final Endpoint endpoint;

  ArmeriaHttpClientBuilder(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public Duration connectTimeout() {
    return endpoint.timeout();
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return endpoint.timeout();
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    return this;
  }

  @Override
  public HttpClient build() {
    return new ArmeriaHttpClient(endpoint);
  }
}
