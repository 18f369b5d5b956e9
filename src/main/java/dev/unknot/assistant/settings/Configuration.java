package dev.unknot.assistant.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The value of each setting, and where it comes from. */
public final class Configuration {

  /**
   * A value as it was written.
   *
   * @param origin where, for people
   */
  record Given(String text, String origin) {}

  private final Map<Setting<?>, Given> given = new LinkedHashMap<>();
  private final Map<Setting<?>, Object> values = new LinkedHashMap<>();

  private Configuration() {}

  /**
   * Takes each setting from the first source that has it, by its name.
   *
   * @throws ConfigurationException with all that is wrong
   */
  static Configuration of(List<Setting<?>> settings, List<Map<String, Given>> sources) {
    Configuration configuration = new Configuration();
    List<String> problems = new ArrayList<>();
    for (Setting<?> setting : settings) {
      Given text =
          sources.stream()
              .filter(source -> source.containsKey(setting.name()))
              .map(source -> source.get(setting.name()))
              .findFirst()
              .orElse(new Given(setting.usual(), "usual"));
      configuration.given.put(setting, text);
      try {
        configuration.values.put(setting, setting.read().apply(text.text()));
      } catch (IllegalArgumentException e) {
        problems.add(setting.name() + ": " + e.getMessage() + ", from " + text.origin());
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return configuration;
  }

  @SuppressWarnings("unchecked") // a setting's reader made its value
  public <T> T get(Setting<T> setting) {
    return (T) Objects.requireNonNull(values.get(setting));
  }

  /** All settings as a file of settings has them, each with its origin; no password. */
  public String print() {
    StringBuilder text = new StringBuilder();
    given.forEach((setting, value) ->
        text.append(
            "%s: \"%s\"  # %s%n"
                .formatted(setting.name(), withoutPassword(value.text()), value.origin())));
    return text.toString();
  }

  private static String withoutPassword(String text) {
    return text.replaceAll("(?i)(password=)[^&]*", "$1***").replaceAll("//[^/@]*@", "//***@");
  }
}
