package dev.unknot.eval.data;

import dev.unknot.eval.data.Value.Fields;
import dev.unknot.eval.data.Value.Items;
import dev.unknot.eval.data.Value.Scalar;
import dev.unknot.eval.data.Value.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads YAML into values that know their lines. The nodes of the file are used, and not the objects
 * that the library would make of them, since only nodes have a place.
 */
public final class YamlFile {

  /** Deeper than any file of ours; an anchor that holds itself is deeper still. */
  private static final int DEEPEST = 50;

  private final String file;
  private final Problems problems;

  private YamlFile(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** What the file holds; empty if that is nothing, or no YAML, which is a problem. */
  public static Optional<Value> read(String file, String text, Problems problems) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      return new Compose(settings)
          .composeString(text)
          .map(root -> new YamlFile(file, problems).value(root, 0));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      problems.add(file, line, "not YAML: " + e.getProblem(), "YAML 1.2");
    } catch (YamlEngineException e) {
      problems.add(file, 1, "not YAML: " + e.getMessage(), "YAML 1.2");
    }
    return Optional.empty();
  }

  private Value value(Node node, int depth) {
    int line = line(node);
    if (depth > DEEPEST) {
      problems.add(file, line, "too deep", "at most " + DEEPEST + " levels");
      return new Scalar("", Sort.NOTHING, line);
    }
    return switch (node) {
      case ScalarNode scalar -> new Scalar(scalar.getValue(), sort(scalar), line);
      case SequenceNode sequence -> {
        List<Value> values = new ArrayList<>();
        sequence.getValue().forEach(each -> values.add(value(each, depth + 1)));
        yield new Items(values, line);
      }
      case MappingNode mapping -> fields(mapping, depth);
      default -> throw new IllegalStateException("node: " + node.getNodeType());
    };
  }

  private Fields fields(MappingNode mapping, int depth) {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(file, line(tuple.getKeyNode()), "a key that is no text", "a name");
        continue;
      }
      Value value = value(tuple.getValueNode(), depth + 1);
      if (fields.putIfAbsent(key.getValue(), value) != null) {
        problems.add(file, line(key), key.getValue() + ": twice", "once");
      }
    }
    return new Fields(fields, line(mapping));
  }

  private static Sort sort(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return Sort.NUMBER;
    }
    if (tag.equals(Tag.BOOL)) {
      return Sort.TRUTH;
    }
    return tag.equals(Tag.NULL) ? Sort.NOTHING : Sort.TEXT;
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
