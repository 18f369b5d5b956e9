package dev.unknot.assistant.settings;

import dev.unknot.assistant.settings.Configuration.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads settings: options go before variables, variables before the file. */
public final class ConfigurationReader {

  /** The file that is read from the working directory, if it is there. */
  public static final String USUAL_FILE = "unknot.yaml";

  /** Names another file. */
  public static final String FILE_VARIABLE = "UNKNOT_CONFIG";

  private static final String FILE_OPTION = "config";

  /** Must not stand where other users of the machine see it. */
  private static final String SECRET = "--model-key";

  /**
   * Some settings, and the arguments that belong to no setting.
   *
   * @param rest in their order
   */
  public record Taken(Configuration configuration, List<String> rest) {
    public Taken {
      rest = List.copyOf(rest);
    }
  }

  private final List<String> problems = new ArrayList<>();
  private final List<Setting<?>> settings;
  private final Set<String> names;
  private final Map<String, String> environment;
  private final Path folder;

  /**
   * Reads some settings.
   *
   * @param folder where the file of settings is looked for when none is named
   */
  public ConfigurationReader(
      List<Setting<?>> settings, Map<String, String> environment, Path folder) {
    this.settings = List.copyOf(settings);
    this.names = settings.stream().map(Setting::name).collect(Collectors.toUnmodifiableSet());
    this.environment = environment;
    this.folder = folder;
  }

  /**
   * Reads all settings; there are no others.
   *
   * @param arguments options and their values
   * @throws ConfigurationException with all that is wrong
   */
  public Configuration read(List<String> arguments) {
    List<String> rest = new ArrayList<>();
    Map<String, Given> options = options(arguments, rest);
    rest.forEach(argument ->
        problems.add(
            argument.split("=", 2)[0] + ": unknown (expected: an option of serve --help)"));
    return configuration(options, true);
  }

  /**
   * Takes these settings out of a command's arguments; the file may hold those of other commands.
   *
   * @throws ConfigurationException with all that is wrong
   */
  public Taken take(List<String> arguments) {
    List<String> rest = new ArrayList<>();
    Map<String, Given> options = options(arguments, rest);
    return new Taken(configuration(options, false), rest);
  }

  private Configuration configuration(Map<String, Given> options, boolean all) {
    Map<String, Given> file = file(options.get(FILE_OPTION), all);
    try {
      Configuration configuration = Configuration.of(settings, List.of(options, variables(), file));
      if (problems.isEmpty()) {
        return configuration;
      }
    } catch (ConfigurationException e) {
      problems.addAll(e.problems());
    }
    throw new ConfigurationException(problems);
  }

  /** The options of ours; all other arguments go to the rest. */
  private Map<String, Given> options(List<String> arguments, List<String> rest) {
    Map<String, Given> options = new HashMap<>();
    Iterator<String> left = arguments.iterator();
    while (left.hasNext()) {
      String argument = left.next();
      String[] option = argument.split("=", 2);
      String name = option[0].startsWith("--") ? option[0].substring(2) : "";
      if (option[0].equals(SECRET)) {
        problems.add(
            SECRET + ": others can see it here (expected: UNKNOT_MODEL_KEY or --model-key-file)");
        left.forEachRemaining(unread -> {});
      } else if (argument.equals("--")) {
        rest.add(argument);
        left.forEachRemaining(rest::add);
      } else if (!names.contains(name) && !name.equals(FILE_OPTION)) {
        rest.add(argument);
      } else if (option.length == 2) {
        options.put(name, new Given(option[1], "--" + name));
      } else if (left.hasNext()) {
        options.put(name, new Given(left.next(), "--" + name));
      } else {
        problems.add(option[0] + ": nothing follows (expected: a value)");
      }
    }
    return options;
  }

  private Map<String, Given> variables() {
    Map<String, Given> variables = new HashMap<>();
    for (Setting<?> setting : settings) {
      String value = environment.get(setting.variable());
      if (value != null) {
        variables.put(setting.name(), new Given(value, setting.variable()));
      }
    }
    return variables;
  }

  private Map<String, Given> file(@Nullable Given named, boolean all) {
    String name = named != null ? named.text() : environment.getOrDefault(FILE_VARIABLE, "");
    Path file = name.isEmpty() ? folder.resolve(USUAL_FILE) : Path.of(name);
    if (name.isEmpty() && !Files.exists(file)) {
      return Map.of();
    }
    Map<String, Given> given = new LinkedHashMap<>();
    try {
      Object content =
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
      if (content instanceof Map<?, ?> map) {
        map.forEach((key, value) -> {
          if (all || names.contains(String.valueOf(key))) {
            add(given, file, String.valueOf(key), value);
          }
        });
      } else if (content != null) {
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
    if (!names.contains(name)) {
      problems.add(file + ": " + name + ": unknown (expected: a setting of serve --help)");
    } else if (value instanceof List<?> list) {
      String all = list.stream().map(String::valueOf).collect(Collectors.joining(","));
      given.put(name, new Given(all, file.toString()));
    } else {
      given.put(name, new Given(value == null ? "" : value.toString(), file.toString()));
    }
  }
}
