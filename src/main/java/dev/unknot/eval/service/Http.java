package dev.unknot.eval.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** JSON over HTTP; whatever goes wrong becomes a {@link ServiceException} that says what. */
final class Http {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Optional<String> token;

  /**
   * A client.
   *
   * @param token sent as a bearer, if there is one
   */
  Http(Optional<String> token) {
    this.token = token;
  }

  JsonNode get(URI uri) {
    return send(HttpRequest.newBuilder(uri).GET());
  }

  JsonNode post(URI uri, JsonNode body) {
    return send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private JsonNode send(HttpRequest.Builder builder) {
    builder.header("Accept", "application/json").timeout(LONGEST);
    token.ifPresent(value -> builder.header("Authorization", "Bearer " + value));
    HttpRequest request = builder.build();
    String call = request.method() + " " + request.uri();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw ServiceException.failed(
            call + ": status " + response.statusCode() + " " + problem(response.body()));
      }
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw ServiceException.failed(call + ": not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw ServiceException.failed(call + ": no answer: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ServiceException.failed(call + ": interrupted");
    }
  }

  /** What a problem document (RFC 9457), an OpenAI error or plain text says, in a line. */
  private static String problem(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      for (String pointer : new String[] {"/detail", "/error/message", "/title"}) {
        if (json.at(pointer).isTextual()) {
          return json.at(pointer).asText();
        }
      }
    } catch (JsonProcessingException e) {
      // The body is no JSON: it is shown as it is.
    }
    String line = body.replaceAll("\\s+", " ").strip();
    return line.length() <= 200 ? line : line.substring(0, 200) + "…";
  }
}
