package dev.unknot.corpus;

import dev.unknot.language.Yaml;
import java.util.Map;
import java.util.Set;

/** Lists of words and phrases, by their names, that are kept as data beside this class. */
record Marks(String resource, Map<String, Object> lists) {

  static Marks read(String resource) {
    return new Marks(resource, Yaml.resource(Marks.class, resource));
  }

  Set<String> list(String name) {
    if (!lists.containsKey(name)) {
      throw new IllegalStateException(resource + ": no list " + name);
    }
    return Set.copyOf(Yaml.strings(lists, name));
  }
}
