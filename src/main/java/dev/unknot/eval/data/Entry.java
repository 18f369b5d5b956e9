package dev.unknot.eval.data;

import dev.unknot.eval.data.Value.Fields;
import dev.unknot.eval.data.Value.Items;
import dev.unknot.eval.data.Value.Scalar;
import dev.unknot.eval.data.Value.Sort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** A map of a file, taken apart field by field; what does not fit is added to the problems. */
public final class Entry {

  private final String file;
  private final Fields fields;
  private final Problems problems;

  private Entry(String file, Fields fields, Problems problems) {
    this.file = file;
    this.fields = fields;
    this.problems = problems;
  }

  /**
   * The value as a map; an empty one, and a problem, if it is none.
   *
   * @param expected what the map should have been, for the problem
   */
  public static Entry of(String file, Value value, String expected, Problems problems) {
    if (value instanceof Fields fields) {
      return new Entry(file, fields, problems);
    }
    problems.add(file, value.line(), value.shown(), expected);
    return new Entry(file, new Fields(Map.of(), value.line()), problems);
  }

  public String file() {
    return file;
  }

  public int line() {
    return fields.line();
  }

  public Problems problems() {
    return problems;
  }

  public boolean has(String name) {
    return fields.values().containsKey(name);
  }

  public Map<String, Value> values() {
    return fields.values();
  }

  /** Refuses any field of another name. */
  public Entry only(String... names) {
    List<String> known = List.of(names);
    fields
        .values()
        .forEach((name, value) -> {
          if (!known.contains(name)) {
            wrong(value, "unknown field " + name, String.join(", ", new TreeSet<>(known)));
          }
        });
    return this;
  }

  public Optional<Value> value(String name) {
    return Optional.ofNullable(fields.values().get(name));
  }

  /** The text of a field; empty if there is no such field. A blank text is a problem. */
  public Optional<String> text(String name) {
    Optional<Value> value = value(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof Scalar scalar && !scalar.text().isBlank()) {
      return Optional.of(scalar.text());
    }
    wrong(value.get(), name + ": " + value.get().shown(), "a text");
    return Optional.empty();
  }

  public OptionalDouble number(String name) {
    Optional<Value> value = value(name);
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (value.get().plain() instanceof Number number) {
      return OptionalDouble.of(number.doubleValue());
    }
    wrong(value.get(), name + ": " + value.get().shown(), "a number");
    return OptionalDouble.empty();
  }

  /** The items of a field; none if there is no such field. */
  public List<Value> items(String name) {
    Optional<Value> value = value(name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof Items items) {
      return items.values();
    }
    wrong(value.get(), name + ": " + value.get().shown(), "a list");
    return List.of();
  }

  /** The texts of a list; none if there is no such field. */
  public List<String> texts(String name) {
    return items(name).stream()
        .filter(item -> {
          boolean text = item instanceof Scalar scalar && scalar.sort() != Sort.NOTHING;
          if (!text) {
            wrong(item, name + ": " + item.shown(), "texts");
          }
          return text;
        })
        .map(Value::shown)
        .toList();
  }

  /** The map of a field; an empty one if there is no such field. */
  public Entry entry(String name) {
    Value value = value(name).orElseGet(() -> new Fields(Map.of(), line()));
    return of(file, value, name + ", a map", problems);
  }

  public void wrong(Value value, String wrong, String expected) {
    problems.add(file, value.line(), wrong, expected);
  }

  public void wrong(String wrong, String expected) {
    problems.add(file, line(), wrong, expected);
  }
}
