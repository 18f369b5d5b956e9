package dev.unknot.assistant.settings;

import dev.unknot.assistant.settings.ConfigurationReader.Taken;
import dev.unknot.model.Endpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The language model that is set for a command of the terminal, and the arguments left for the
 * command itself.
 */
public record ModelOptions(Optional<Endpoint> endpoint, List<String> rest) {

  public ModelOptions {
    rest = List.copyOf(rest);
  }

  /**
   * Takes the settings of a model out of a command's arguments.
   *
   * @throws ConfigurationException with all that is wrong
   */
  public static ModelOptions take(List<String> arguments, Map<String, String> environment) {
    if (!mentioned(arguments, environment)) {
      // The usual case, in which nothing of this is loaded.
      return new ModelOptions(Optional.empty(), arguments);
    }
    Taken taken =
        new ConfigurationReader(ModelSettings.ALL, environment, Path.of("")).take(arguments);
    return new ModelOptions(
        ModelSettings.endpoint(taken.configuration(), environment), taken.rest());
  }

  private static boolean mentioned(List<String> arguments, Map<String, String> environment) {
    return environment.containsKey("UNKNOT_MODEL_URL")
        || environment.containsKey(ConfigurationReader.FILE_VARIABLE)
        || arguments.stream().anyMatch(each -> each.startsWith("--model"))
        || arguments.contains("--config")
        || Files.exists(Path.of(ConfigurationReader.USUAL_FILE));
  }
}
