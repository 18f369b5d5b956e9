package dev.unknot.server;

import dev.unknot.assistant.settings.Setting;
import java.util.stream.Collectors;

/** The help of {@code serve}, made from the settings. */
final class ServeHelp {

  private static final String HEAD =
      """
      Usage: unknot serve [OPTIONS]
      Serves the chat page, the JSON interface and an OpenAI-compatible one over HTTP.
      Each option may also be set as a variable (--max-message is UNKNOT_MAX_MESSAGE) or, under its
      name, in unknot.yaml. An option goes before a variable, a variable before the file.

        --config FILE              the file of settings (usual: unknot.yaml, if there is one)
        --print-config             print all settings with their origins, and end
        --self-check               start, ask one question over HTTP, and end: status 0 if it is answered
      """;

  private ServeHelp() {}

  static String text() {
    return HEAD + ServeSettings.ALL.stream().map(ServeHelp::line).collect(Collectors.joining());
  }

  private static String line(Setting<?> setting) {
    String usual = setting.usual().isEmpty() ? "" : " (usual: " + setting.usual() + ")";
    String flag = setting.flag() + " " + setting.value();
    return "  %-26s %s%s%n".formatted(flag, setting.help(), usual);
  }
}
