package dev.unknot.safety;

import dev.unknot.language.Yaml;
import dev.unknot.safety.Rule.Basis;
import dev.unknot.safety.Rule.Pattern;
import dev.unknot.safety.Rule.Reference;
import dev.unknot.safety.Rule.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All rules, in the order of their file. */
public record Rules(List<Rule> all) {

  public Rules {
    all = List.copyOf(all);
  }

  public static Rules load() {
    List<Rule> rules = new ArrayList<>();
    Yaml.resource(Rules.class, "rules.yaml")
        .forEach((id, entry) -> rules.add(rule(id, Yaml.asMap(entry, id))));
    return new Rules(rules);
  }

  public Optional<Rule> rule(String id) {
    return all.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  private static Rule rule(String id, Map<String, Object> entry) {
    Level level = Level.of(String.valueOf(entry.get("level")));
    return new Rule(
        id,
        level,
        maps(entry, "looks-for", id).stream().map(map -> pattern(map, level)).toList(),
        basis(Yaml.asMap(entry.getOrDefault("basis", Map.of()), id)),
        Optional.ofNullable(entry.get("reference")).map(value -> reference(Yaml.asMap(value, id))),
        Yaml.strings(entry, "clears").stream().map(Clearing::of).toList(),
        list(entry, "fires"),
        list(entry, "spares"));
  }

  private static Pattern pattern(Map<String, Object> map, Level level) {
    return new Pattern(
        Yaml.strings(map, "said"),
        Optional.ofNullable(map.get("score")).map(score -> Integer.valueOf(String.valueOf(score))),
        Time.valueOf(String.valueOf(map.getOrDefault("time", "any")).toUpperCase(Locale.ROOT)),
        map.containsKey("level") ? Level.of(String.valueOf(map.get("level"))) : level);
  }

  private static Basis basis(Map<String, Object> map) {
    return new Basis(Yaml.strings(map, "said"), Boolean.TRUE.equals(map.get("lasting")));
  }

  private static Reference reference(Map<String, Object> map) {
    return new Reference(String.valueOf(map.get("name")), String.valueOf(map.get("url")));
  }

  private static List<Map<String, Object>> maps(Map<String, Object> entry, String key, String id) {
    return entry.get(key) instanceof List<?> list
        ? list.stream().map(each -> Yaml.asMap(each, id)).toList()
        : List.of();
  }

  private static List<String> list(Map<String, Object> entry, String key) {
    return entry.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
