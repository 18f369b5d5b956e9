package dev.unknot.eval.report;

import dev.unknot.eval.cases.Assertion;
import dev.unknot.eval.cases.Case;
import dev.unknot.eval.data.Value;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The cases as a configuration of promptfoo: those of one question, with the assertions whose types
 * both have and whose verdicts are the same. It asks the program by a script beside the
 * configuration, or a service.
 */
public final class PromptfooExport {

  private static final Pattern SHARED =
      Pattern.compile("(not-)?(equals|starts-with|regex|i?contains(-any|-all)?)");

  /** What JavaScript reads differently in a regular expression. */
  private static final Pattern JAVA_ONLY =
      Pattern.compile("\\(\\?[a-zA-Z]+[:)]|\\\\[AGHQRXZhz]|[*+?}]\\+");

  /** What promptfoo takes for a template, or for the address of one. */
  private static final Pattern TEMPLATE = Pattern.compile("\\{[{%#]|\\A\\w+:");

  private PromptfooExport() {}

  /**
   * Writes the configuration, and the script if no service is to be asked.
   *
   * @param program the launcher, which the script calls
   * @return how many cases it holds
   */
  public static int write(List<Case> cases, Path file, Path program, Optional<URI> service)
      throws IOException {
    List<Map<String, Object>> tests =
        cases.stream()
            .filter(each -> each.question().isPresent())
            .map(PromptfooExport::test)
            .filter(test -> !((List<?>) test.getOrDefault("assert", List.of())).isEmpty())
            .toList();
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("description", "Unknot: the cases that promptfoo can judge");
    config.put("prompts", List.of("{{question}}"));
    config.put("providers", List.of(provider(file, program, service)));
    config.put("tests", tests);
    DumpSettings settings =
        DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(120).build();
    Files.writeString(file, new Dump(settings).dumpToString(config));
    return tests.size();
  }

  private static Object provider(Path file, Path program, Optional<URI> service)
      throws IOException {
    if (service.isPresent()) {
      return Map.of(
          "id",
          service.get().toString().replaceAll("/+$", "") + "/api/v1/chat",
          "config",
          Map.of(
              "method",
              "POST",
              "headers",
              Map.of("Content-Type", "application/json"),
              "body",
              Map.of("message", "{{prompt}}"),
              "transformResponse",
              "json.text"));
    }
    String name = file.getFileName().toString().replaceAll("\\.[^.]*$", "") + "-provider.cjs";
    Path script = file.resolveSibling(name).toAbsolutePath().normalize();
    // From the script itself it is one step more than from its folder.
    Path path = script.relativize(program.toAbsolutePath().normalize());
    String fromFolder = path.subpath(1, path.getNameCount()).toString();
    Files.writeString(
        script,
        Html.fill(
            Html.resource("promptfoo-provider.cjs"),
            Map.of("unknot", fromFolder.replace('\\', '/').replace("'", "\\'"))));
    return "file://" + name;
  }

  private static Map<String, Object> test(Case asked) {
    Map<String, Object> test = new LinkedHashMap<>();
    test.put("description", asked.id());
    test.put("vars", Map.of("question", literal(asked.question().orElseThrow())));
    test.put(
        "assert",
        asked.assertions().stream()
            .filter(each -> SHARED.matcher(each.type()).matches())
            .filter(PromptfooExport::readsAlike)
            .map(PromptfooExport::assertion)
            .toList());
    test.put("metadata", Map.of("theme", asked.theme(), "half", asked.half().id()));
    return test;
  }

  private static boolean readsAlike(Assertion assertion) {
    String value = assertion.value().map(Value::shown).orElse("");
    return !assertion.type().endsWith("regex") || !JAVA_ONLY.matcher(value).find();
  }

  private static Map<String, Object> assertion(Assertion assertion) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", assertion.type());
    assertion.value().ifPresent(value -> map.put("value", literal(value.plain())));
    assertion.metric().ifPresent(metric -> map.put("metric", metric));
    return map;
  }

  /** A value that promptfoo takes as it stands: it reads all texts as templates. */
  private static Object literal(Object value) {
    return switch (value) {
      case String text when TEMPLATE.matcher(text).find() -> "{% raw %}" + text + "{% endraw %}";
      case List<?> list -> list.stream().map(PromptfooExport::literal).toList();
      default -> value;
    };
  }
}
