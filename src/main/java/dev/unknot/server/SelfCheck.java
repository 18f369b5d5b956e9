package dev.unknot.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the running server one question, as a client would. */
final class SelfCheck {

  private static final String QUESTION =
      "{\"model\":\"unknot\",\"messages\":[{\"role\":\"user\",\"content\":\"is soreness"
          + " normal\"}]}";

  private SelfCheck() {}

  /** Whether a question is answered, or refused for want of a token. */
  static boolean run(int port, String host) {
    String name = host.contains(":") ? "[" + host + "]" : host;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + name + ":" + port + "/v1/chat/completions"))
            .timeout(Duration.ofSeconds(30))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(QUESTION))
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
      return response.statusCode() == 200 || response.statusCode() == 401;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
