package dev.unknot.lexicon;

import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Phrase.Element;
import dev.unknot.lexicon.Phrase.Match;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Checks the words that a corpus brings along, by kind as in our own files. It may name new things
 * and give ours more words, but it takes no word of ours away from what it means, since the safety
 * rules go by them.
 */
final class SynonymsFile {

  private static final Set<Kind> KINDS =
      Set.of(Kind.PART, Kind.TOOL, Kind.THING, Kind.ACT, Kind.EFFECT);
  private static final Set<String> KEYS = Set.of("is", "say", "weight", "words");

  private final String name;
  private final Map<String, Entry> ours;
  private final Map<List<Element>, String> owners = new HashMap<>();
  private final Set<String> declared;
  private final List<String> problems = new ArrayList<>();

  private SynonymsFile(String name, Map<String, Entry> ours) {
    this.name = name;
    this.ours = ours;
    this.declared = new HashSet<>(ours.keySet());
    ours.forEach((id, entry) -> {
      if (!yields(entry)) {
        entry.phrases().forEach(phrase -> owners.put(phrase.elements(), id));
      }
    });
  }

  /** Whether a concept of ours is only named because no document of ours covers it. */
  private static boolean yields(Entry entry) {
    return entry.kind() == Kind.FOREIGN && !entry.is().contains("medical");
  }

  /** The entries, with those of a corpus, which take words over that nothing of ours covered. */
  static Map<String, Entry> with(Map<String, Entry> ours, Map<String, Object> more) {
    Map<String, Entry> own = new LinkedHashMap<>();
    LexiconSource.add(own, more);
    Set<List<Element>> taken = new HashSet<>();
    own.values().forEach(entry -> entry.phrases().forEach(phrase -> taken.add(phrase.elements())));
    Map<String, Entry> all = new LinkedHashMap<>(ours);
    all.replaceAll((id, entry) -> yields(entry) ? entry.without(taken) : entry);
    own.forEach((id, entry) -> all.merge(id, entry, Entry::with));
    return all;
  }

  /** Everything that is wrong with the words of a corpus, with file and line. */
  static List<String> problems(String name, String text, Map<String, Entry> ours) {
    SynonymsFile file = new SynonymsFile(name, ours);
    try {
      new Compose(LoadSettings.builder().setLabel(name).build())
          .composeString(text)
          .ifPresent(file::check);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      file.problems.add("%s:%d: not YAML: %s".formatted(name, line, e.getProblem()));
    } catch (YamlEngineException e) {
      file.problems.add("%s:1: not YAML: %s".formatted(name, e.getMessage()));
    }
    return List.copyOf(file.problems);
  }

  private void check(Node root) {
    List<NodeTuple> kinds = map(root, "kinds, as part: and tool:");
    kinds.forEach(each -> entries(each).forEach(entry -> declared.add(text(entry.getKeyNode()))));
    for (NodeTuple each : kinds) {
      kind(each)
          .ifPresent(
              kind -> map(each.getValueNode(), "id: words").forEach(entry -> entry(kind, entry)));
    }
  }

  private static List<NodeTuple> entries(NodeTuple kind) {
    return kind.getValueNode() instanceof MappingNode map ? map.getValue() : List.of();
  }

  private Optional<Kind> kind(NodeTuple each) {
    String id = text(each.getKeyNode());
    Optional<Kind> kind = KINDS.stream().filter(known -> known.id().equals(id)).findFirst();
    if (kind.isEmpty()) {
      problem(each.getKeyNode(), id, "part, tool, thing, act or effect");
    }
    return kind;
  }

  private void entry(Kind kind, NodeTuple entry) {
    String id = text(entry.getKeyNode());
    Entry known = ours.get(id);
    if (known != null && known.kind() != kind) {
      problem(entry.getKeyNode(), id + " is a " + known.kind().id() + " of ours", "another id");
    }
    if (entry.getValueNode() instanceof ScalarNode) {
      words(id, entry.getValueNode());
      return;
    }
    Set<String> keys = new HashSet<>();
    for (NodeTuple field : map(entry.getValueNode(), "words, or is:, say:, weight: and words:")) {
      String key = text(field.getKeyNode());
      keys.add(key);
      field(id, key, field);
    }
    if (!keys.contains("words")) {
      problem(entry.getKeyNode(), id + " has no words", "words: and some, with commas between");
    }
  }

  private void field(String id, String key, NodeTuple field) {
    Node value = field.getValueNode();
    if (!KEYS.contains(key)) {
      problem(field.getKeyNode(), key, "is, say, weight or words");
    } else if (key.equals("words")) {
      words(id, value);
    } else if (key.equals("is")) {
      list(value).stream()
          .filter(wider -> !declared.contains(wider))
          .forEach(wider -> problem(value, "is " + wider, "an id of ours or of this file"));
    } else if (key.equals("weight") && !text(value).matches("0(\\.[0-9]+)?|1(\\.0+)?")) {
      problem(value, "weight " + text(value), "a number from 0 to 1");
    }
  }

  private void words(String id, Node node) {
    List<String> words = list(node);
    if (words.isEmpty()) {
      problem(node, id + " has no words", "some, with commas between");
    }
    for (String word : words) {
      Phrase phrase;
      try {
        phrase = Phrase.of(word);
      } catch (IllegalArgumentException e) {
        problem(node, word + " is no word", "letters");
        continue;
      }
      String owner = owners.getOrDefault(phrase.elements(), id);
      if (!owner.equals(id)) {
        problem(node, word + " is a word of ours for " + owner, "a word that we do not have");
      }
      phrase.elements().stream()
          .filter(element -> element.match() == Match.KIND && !declared.contains(element.word()))
          .forEach(element -> problem(node, "{" + element.word() + "}", "an id of ours"));
    }
  }

  private List<NodeTuple> map(Node node, String expected) {
    if (node instanceof MappingNode map) {
      return map.getValue();
    }
    problem(node, "\"" + text(node) + "\"", expected);
    return List.of();
  }

  private List<String> list(Node node) {
    return Arrays.stream(text(node).split(",", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private void problem(Node at, String wrong, String expected) {
    int line = at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    problems.add("%s:%d: %s (expected: %s)".formatted(name, line, wrong, expected));
  }
}
