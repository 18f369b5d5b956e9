package dev.unknot.eval.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value of a file, with the line that it starts on, from 1. */
public sealed interface Value {

  int line();

  /** The value in one line, for people. */
  String shown();

  /** The value in plain Java: text, numbers, truth values, lists and maps. */
  Object plain();

  /** What a scalar was written as. */
  enum Sort {
    TEXT,
    NUMBER,
    TRUTH,
    NOTHING
  }

  /** A text, a number, true or false, or nothing; as it was written. */
  record Scalar(String text, Sort sort, int line) implements Value {

    @Override
    public String shown() {
      return sort == Sort.NOTHING ? "nothing" : text;
    }

    @Override
    public Object plain() {
      return switch (sort) {
        case TEXT -> text;
        case NUMBER -> number();
        case TRUTH -> Boolean.valueOf(text);
        case NOTHING -> "";
      };
    }

    private Object number() {
      try {
        BigDecimal number = new BigDecimal(text);
        boolean whole = number.stripTrailingZeros().scale() <= 0 && number.precision() < 10;
        return whole ? (Object) number.intValue() : (Object) number.doubleValue();
      } catch (NumberFormatException e) {
        // YAML has numbers that Java has not, such as .inf and 0x1F.
        return text;
      }
    }
  }

  record Items(List<Value> values, int line) implements Value {

    public Items {
      values = List.copyOf(values);
    }

    @Override
    public String shown() {
      return values.stream().map(Value::shown).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public Object plain() {
      List<Object> plain = new ArrayList<>();
      values.forEach(value -> plain.add(value.plain()));
      return plain;
    }
  }

  record Fields(Map<String, Value> values, int line) implements Value {

    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public String shown() {
      return values.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + entry.getValue().shown())
          .collect(Collectors.joining(", ", "{", "}"));
    }

    @Override
    public Object plain() {
      Map<String, Object> plain = new LinkedHashMap<>();
      values.forEach((key, value) -> plain.put(key, value.plain()));
      return plain;
    }
  }
}
