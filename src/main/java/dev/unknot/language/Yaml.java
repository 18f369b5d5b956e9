package dev.unknot.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the data files of the product: YAML 1.2, plain maps, lists and scalars, no tags. */
public final class Yaml {

  private Yaml() {}

  /**
   * A map at the top of a class path resource beside {@code owner}: as the build compiled it, if it
   * did and the file is still the same.
   */
  public static Map<String, Object> resource(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name);
        InputStream compiled = owner.getResourceAsStream(CompiledYaml.name(name))) {
      if (in == null) {
        throw new IllegalStateException(
            "resource: " + name + " is missing beside " + owner.getName());
      }
      byte[] source = in.readAllBytes();
      Optional<Map<String, Object>> known =
          compiled == null
              ? Optional.empty()
              : CompiledYaml.read(compiled.readAllBytes(), source, name);
      return known.orElseGet(() -> map(new String(source, StandardCharsets.UTF_8), name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The map that a text holds; empty for an empty text.
   *
   * @throws IllegalArgumentException naming the place, if it is not YAML or no map
   */
  public static Map<String, Object> map(String text, String name) {
    @Nullable Object loaded;
    try {
      loaded = new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(text);
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(name + ": not YAML: " + e.getMessage(), e);
    }
    return loaded == null ? Map.of() : asMap(loaded, name);
  }

  public static Map<String, Object> asMap(@Nullable Object value, String name) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException(name + ": " + value + " (expected: a map)");
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, entry) -> copy.put(String.valueOf(key), entry == null ? "" : entry));
    return copy;
  }

  /**
   * The list that stands at a key, as a YAML list or as one text with commas; empty if there is
   * none.
   */
  public static List<String> strings(Map<String, Object> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : commaSeparated(String.valueOf(value));
  }

  private static List<String> commaSeparated(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
