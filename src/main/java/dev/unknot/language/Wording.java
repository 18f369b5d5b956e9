package dev.unknot.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentences that are ours, by name, from the YAML files of {@code prompts/}. A name is {@code
 * file.key}; {@code {input}} is filled in.
 */
public final class Wording {

  private final Map<String, String> texts;

  private Wording(Map<String, String> texts) {
    this.texts = texts;
  }

  /**
   * Reads every file of a folder.
   *
   * @throws IllegalArgumentException if the folder or a file in it cannot be read
   */
  public static Wording read(Path folder) {
    return read(folder, file -> Yaml.map(Files.readString(file), file.toString()));
  }

  /**
   * The same, keeping what was parsed for the next time.
   *
   * @param kept a folder for it
   */
  public static Wording read(Path folder, Path kept) {
    return read(
        folder,
        file ->
            CompiledYaml.read(
                file, kept.resolve(CompiledYaml.name(file.getFileName().toString()))));
  }

  private interface Parser {
    Map<String, Object> parse(Path file) throws IOException;
  }

  private static Wording read(Path folder, Parser parser) {
    Map<String, String> texts = new LinkedHashMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".yaml", "");
        parser
            .parse(file)
            .forEach((key, text) -> texts.put(name + "." + key, String.valueOf(text).strip()));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "prompts: " + folder + " cannot be read (expected: a folder of .yaml files): " + e, e);
    }
    return new Wording(texts);
  }

  public String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalArgumentException(
          "wording: " + name + " (expected: one of " + texts.keySet() + ")");
    }
    return text;
  }

  public String text(String name, String input, String value) {
    return text(name).replace("{" + input + "}", value);
  }

  /** The lines of a text, for lists such as suggestions. */
  public List<String> lines(String name) {
    return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
