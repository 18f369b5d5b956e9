package dev.unknot.eval.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.eval.data.Problems;
import dev.unknot.eval.report.Comparison.Before;
import dev.unknot.eval.run.RunResult;
import dev.unknot.eval.run.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A run that was stored as JSON: to compare with, or to judge again. */
public final class StoredRun {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String file;
  private final JsonNode root;
  private final Map<String, JsonNode> cases = new LinkedHashMap<>();

  private StoredRun(String file, JsonNode root) {
    this.file = file;
    this.root = root;
    root.path("cases").forEach(each -> cases.put(each.path("id").asText(), each));
  }

  /**
   * Reads a run that {@code --json} wrote.
   *
   * @throws dev.unknot.eval.data.UnreadableException if the file is none
   */
  public static StoredRun read(Path path) {
    Problems problems = new Problems();
    String expected = "a run that --json wrote";
    try {
      JsonNode root = JSON.readTree(Files.readString(path));
      if (root.path("cases").isArray() && root.path("run").isObject()) {
        return new StoredRun(path.toString(), root);
      }
      problems.add(path.toString(), "no run and cases", expected);
    } catch (JsonProcessingException e) {
      problems.add(path.toString(), "not JSON: " + e.getOriginalMessage(), expected);
    } catch (IOException e) {
      problems.add(path.toString(), "unreadable, " + e.getMessage(), expected);
    }
    problems.refuse();
    throw new IllegalStateException(expected);
  }

  /** How a run differs from this one. */
  public Comparison compare(RunResult run) {
    Map<String, Before> before = new LinkedHashMap<>();
    cases.forEach((id, each) ->
        before.put(id, new Before(status(each), each.path("milliseconds").asDouble())));
    return Comparison.of(before, run, Comparison.LEAST_DELAY);
  }

  String file() {
    return file;
  }

  /** How often each case was asked. */
  public int repeat() {
    return Math.max(1, root.at("/run/repeat").asInt());
  }

  Optional<String> header(String name) {
    return Optional.of(root.path("run").path(name))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText);
  }

  Optional<JsonNode> stored(String id) {
    return Optional.ofNullable(cases.get(id));
  }

  /** The stored case whose one question this is. */
  Optional<JsonNode> asked(String question) {
    return cases.values().stream()
        .filter(each -> each.at("/attempts/0/turns").size() == 1)
        .filter(each -> each.at("/attempts/0/turns/0/message").asText().equals(question))
        .findFirst();
  }

  JsonNode passage(int place) {
    return root.path("passages").path(place);
  }

  private static Status status(JsonNode stored) {
    for (Status status : Status.values()) {
      if (status.id().equals(stored.path("status").asText())) {
        return status;
      }
    }
    return Status.SKIPPED;
  }
}
