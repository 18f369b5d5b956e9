package dev.unknot.server;

import dev.unknot.server.Configuration.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads settings: flags go before variables, variables before the file. */
final class ConfigurationReader {

  private static final String USUAL_FILE = "unknot.yaml";
  private static final String FILE_VARIABLE = "UNKNOT_CONFIG";

  private static final Set<String> NAMES =
      ServeSettings.ALL.stream().map(Setting::name).collect(Collectors.toUnmodifiableSet());

  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> environment;
  private final Path folder;

  /**
   * @param folder where the file of settings is looked for when none is named
   */
  ConfigurationReader(Map<String, String> environment, Path folder) {
    this.environment = environment;
    this.folder = folder;
  }

  /**
   * Reads all settings.
   *
   * @param arguments flags and their values
   * @throws ConfigurationException with all that is wrong
   */
  Configuration read(List<String> arguments) {
    Map<String, Given> flags = flags(arguments);
    Map<String, Given> variables = variables();
    List<Map<String, Given>> sources = List.of(flags, variables, file(flags.get("config")));
    try {
      Configuration configuration = Configuration.of(sources);
      if (problems.isEmpty()) {
        return configuration;
      }
    } catch (ConfigurationException e) {
      problems.addAll(e.problems());
    }
    throw new ConfigurationException(problems);
  }

  private Map<String, Given> flags(List<String> arguments) {
    Map<String, Given> flags = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String[] flag = arguments.get(i).split("=", 2);
      String name = flag[0].startsWith("--") ? flag[0].substring(2) : "";
      if (!NAMES.contains(name) && !name.equals("config")) {
        problems.add(flag[0] + ": unknown (expected: a flag of serve --help)");
      } else if (flag.length == 2) {
        flags.put(name, new Given(flag[1], "--" + name));
      } else if (i + 1 < arguments.size()) {
        flags.put(name, new Given(arguments.get(++i), "--" + name));
      } else {
        problems.add(flag[0] + ": nothing follows (expected: a value)");
      }
    }
    return flags;
  }

  private Map<String, Given> variables() {
    Map<String, Given> variables = new HashMap<>();
    for (Setting<?> setting : ServeSettings.ALL) {
      String value = environment.get(setting.variable());
      if (value != null) {
        variables.put(setting.name(), new Given(value, setting.variable()));
      }
    }
    return variables;
  }

  private Map<String, Given> file(@Nullable Given named) {
    String name = named != null ? named.text() : environment.getOrDefault(FILE_VARIABLE, "");
    Path file = name.isEmpty() ? folder.resolve(USUAL_FILE) : Path.of(name);
    if (name.isEmpty() && !Files.exists(file)) {
      return Map.of();
    }
    Map<String, Given> given = new LinkedHashMap<>();
    try {
      Object all = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
      if (all instanceof Map<?, ?> map) {
        map.forEach((key, value) -> add(given, file, String.valueOf(key), value));
      } else if (all != null) {
        problems.add(file + ": no settings (expected: name: value on each line)");
      }
    } catch (IOException e) {
      problems.add(file + ": cannot be read: " + e);
    } catch (YamlEngineException e) {
      problems.add(
          file + ": not YAML: " + String.valueOf(e.getMessage()).lines().toList().getFirst());
    }
    return given;
  }

  private void add(Map<String, Given> given, Path file, String name, @Nullable Object value) {
    if (!NAMES.contains(name)) {
      problems.add(file + ": " + name + ": unknown (expected: a setting of serve --help)");
    } else if (value instanceof List<?> list) {
      String all = list.stream().map(String::valueOf).collect(Collectors.joining(","));
      given.put(name, new Given(all, file.toString()));
    } else {
      given.put(name, new Given(value == null ? "" : value.toString(), file.toString()));
    }
  }
}
