package dev.unknot.assistant.settings;

import static dev.unknot.assistant.settings.SettingValues.number;
import static dev.unknot.assistant.settings.SettingValues.optional;

import dev.unknot.model.Endpoint;
import dev.unknot.model.Endpoint.Price;
import dev.unknot.model.Endpoint.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be set of a language model. Without an address there is none. */
public final class ModelSettings {

  public static final Setting<Optional<String>> URL =
      new Setting<>(
          "model-url",
          "URL",
          "",
          "have answers worded by the OpenAI-compatible endpoint here, such as .../v1",
          optional(SettingValues::url));
  public static final Setting<Optional<String>> MODEL =
      new Setting<>(
          "model", "NAME", "", "the model that is asked there", optional(SettingValues::word));
  public static final Setting<Optional<Secret>> KEY_FILE =
      new Setting<>(
          "model-key-file",
          "FILE",
          "",
          "the file of its key; the variable UNKNOT_MODEL_KEY holds one too",
          optional(ModelSettings::key));
  public static final Setting<Duration> TIMEOUT =
      new Setting<>(
          "model-timeout",
          "TIME",
          "6s",
          "longest wait for a whole wording, retries included",
          SettingValues::duration);
  public static final Setting<Integer> CALLS =
      new Setting<>(
          "model-calls",
          "N",
          "4",
          "wordings at a time; further answers do not wait for one",
          number(1, 1_000));
  public static final Setting<Integer> ATTEMPTS =
      new Setting<>("model-attempts", "N", "2", "tries for one wording, with pauses", number(1, 5));
  public static final Setting<Integer> TOKENS =
      new Setting<>(
          "model-max-tokens", "N", "600", "longest wording, in tokens", number(50, 10_000));
  public static final Setting<Long> SIZE =
      new Setting<>(
          "model-max-body", "SIZE", "1MiB", "longest response of it", SettingValues::size);
  public static final Setting<Price> PRICE =
      new Setting<>(
          "model-price",
          "IN,OUT",
          "0,0",
          "what a million tokens cost, for the counters",
          ModelSettings::price);

  public static final List<Setting<?>> ALL =
      List.of(URL, MODEL, KEY_FILE, TIMEOUT, CALLS, ATTEMPTS, TOKENS, SIZE, PRICE);

  private static final String KEY_VARIABLE = "UNKNOT_MODEL_KEY";

  private ModelSettings() {}

  /**
   * The endpoint that is set, if one is.
   *
   * @throws ConfigurationException if only a part of it is
   */
  public static Optional<Endpoint> endpoint(
      Configuration configuration, Map<String, String> environment) {
    Optional<String> url = configuration.get(URL);
    Optional<String> model = configuration.get(MODEL);
    if (url.isPresent() != model.isPresent()) {
      String missing = url.isPresent() ? MODEL.name() : URL.name();
      throw new ConfigurationException(
          List.of(missing + ": nothing (expected: model-url and model, or neither)"));
    }
    return url.map(address ->
        new Endpoint(
            address,
            model.orElseThrow(),
            configuration.get(KEY_FILE).or(() -> variable(environment)),
            configuration.get(TIMEOUT),
            configuration.get(CALLS),
            configuration.get(ATTEMPTS),
            configuration.get(TOKENS),
            configuration.get(SIZE),
            configuration.get(PRICE)));
  }

  private static Optional<Secret> variable(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(KEY_VARIABLE))
        .map(String::strip)
        .filter(key -> !key.isEmpty())
        .map(Secret::new);
  }

  private static Secret key(String file) {
    try {
      String key = Files.readString(Path.of(file)).strip();
      if (!key.isEmpty() && key.lines().count() == 1) {
        return new Secret(key);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " (expected: a file that can be read)", e);
    }
    throw new IllegalArgumentException(file + " (expected: a file with a key on one line)");
  }

  private static Price price(String text) {
    List<String> parts = SettingValues.words(text);
    if (parts.size() != 2 || !parts.stream().allMatch(part -> part.matches("\\d{1,6}(\\.\\d+)?"))) {
      throw new IllegalArgumentException(text + " (expected: two prices, such as 0.15,0.60)");
    }
    return new Price(Double.parseDouble(parts.getFirst()), Double.parseDouble(parts.getLast()));
  }
}
