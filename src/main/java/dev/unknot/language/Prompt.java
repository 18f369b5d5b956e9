package dev.unknot.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a language model is told: a plain file whose header says what it is for and what it is
 * given, between lines of {@code ---}.
 */
public record Prompt(String purpose, Set<String> inputs, String text) {

  private static final String FENCE = "---";

  public Prompt {
    inputs = Set.copyOf(inputs);
  }

  /**
   * Reads a prompt.
   *
   * @param inputs what it will be given, by name
   * @throws IllegalArgumentException naming the file, if it cannot be read, has no purpose, or is
   *     written for other inputs
   */
  public static Prompt read(Path file, Set<String> inputs) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new IllegalArgumentException("prompt: " + file + " cannot be read: " + e, e);
    }
    int end = lines.isEmpty() ? -1 : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
    if (end < 1 || !lines.getFirst().equals(FENCE)) {
      throw new IllegalArgumentException(
          "prompt: " + file + " has no header (expected: purpose and inputs between lines of ---)");
    }
    Map<String, Object> header =
        Yaml.map(String.join("\n", lines.subList(1, end)), file.toString());
    String purpose = String.valueOf(header.getOrDefault("purpose", "")).strip();
    Set<String> named = new HashSet<>(Yaml.strings(header, "inputs"));
    String text = String.join("\n", lines.subList(end + 1, lines.size())).strip();
    boolean told = inputs.stream().allMatch(input -> text.contains("\"" + input + "\""));
    if (purpose.isEmpty() || !named.equals(inputs) || !told) {
      throw new IllegalArgumentException(
          "prompt: %s has the purpose \"%s\" and the inputs %s (expected: a purpose, and the inputs %s, each told of)"
              .formatted(file, purpose, named, inputs));
    }
    return new Prompt(purpose, named, text);
  }
}
