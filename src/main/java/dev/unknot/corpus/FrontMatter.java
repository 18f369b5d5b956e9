package dev.unknot.corpus;

import dev.unknot.language.Span;
import dev.unknot.language.Yaml;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What a document says of itself in the YAML block at its top.
 *
 * @param end where the document's own text begins; 0 if it has no such block
 */
record FrontMatter(
    Optional<String> title, Optional<String> author, Optional<String> source, int end) {

  /** Far above any real one; what goes on for longer was never closed. */
  private static final int LIMIT = 16 * 1024;

  private static final List<String> KEYS = List.of("title", "author", "source");
  private static final String CLOSED = "a line --- at its end";
  private static final String VALUES = "key: value lines";

  /** Signs that open a level of nesting, and how many are far above need but below danger. */
  private static final String NESTING = "[{-?";

  private static final int MOST_NESTING = 500;

  boolean present() {
    return end > 0;
  }

  /** The front matter of a text; without one, all is empty. Problems are told with their lines. */
  static FrontMatter of(String text, String file, Problems problems) {
    FrontMatter none = new FrontMatter(Optional.empty(), Optional.empty(), Optional.empty(), 0);
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    Line open = Line.at(text, start);
    if (!fence(text, open) || !"---".equals(open.content().of(text))) {
      return none;
    }
    // Above a blank line, three dashes are a rule that the author drew, unless they close as well.
    boolean rule = Line.at(text, open.next()).blank();
    int limit = Math.min(text.length(), open.next() + LIMIT);
    for (Line line = Line.at(text, open.next());
        line.start() < limit;
        line = Line.at(text, line.next())) {
      if (fence(text, line)) {
        Span inner = new Span(open.next(), line.start());
        return new Reader(text, inner, file, rule, problems).read(line.next()).orElse(none);
      }
    }
    if (!rule) {
      problems.add(file, 1, "front matter is not closed", CLOSED);
    }
    return none;
  }

  private static boolean fence(String text, Line line) {
    String content = line.content().length() == 3 ? line.content().of(text) : "";
    return line.indent() == 0 && ("---".equals(content) || "...".equals(content));
  }

  /** Reads the lines between the fences. */
  private record Reader(String text, Span inner, String file, boolean rule, Problems problems) {

    Optional<FrontMatter> read(int end) {
      String block = inner.of(text);
      if (block.chars().filter(sign -> NESTING.indexOf(sign) >= 0).count() > MOST_NESTING) {
        problems.add(file, 2, "front matter nests too deeply", VALUES);
        return Optional.empty();
      }
      Map<String, Object> values;
      try {
        values = Yaml.map(block, file);
      } catch (IllegalArgumentException e) {
        if (!rule) {
          problems.add(file, line(e), "front matter is not YAML: " + reason(e), VALUES);
        }
        return Optional.empty();
      }
      values.keySet().forEach(this::refuseMisspelt);
      return Optional.of(
          new FrontMatter(
              word(values, "title"), word(values, "author"), word(values, "source"), end));
    }

    private Optional<String> word(Map<String, Object> values, String key) {
      Object value = values.get(key);
      if (value == null) {
        return Optional.empty();
      }
      if (value instanceof String string && !string.isBlank()) {
        return Optional.of(string.strip());
      }
      String expected = "text, in quotes if need be, or no such line";
      problems.add(file, line(key), key + " is " + kind(value), expected);
      return Optional.empty();
    }

    /** Keys of other tools are left alone, but not one of ours with a slip in it. */
    private void refuseMisspelt(String key) {
      KEYS.stream()
          .filter(ours -> !ours.equals(key) && slip(ours, key.strip().toLowerCase(Locale.ROOT)))
          .forEach(ours -> problems.add(file, line(key), "unknown key " + key, ours));
    }

    /** Whether one letter more, less, other or changed about makes one word of another. */
    private static boolean slip(String word, String other) {
      int same = 0;
      while (same < Math.min(word.length(), other.length())
          && word.charAt(same) == other.charAt(same)) {
        same++;
      }
      String rest = word.substring(same);
      String otherRest = other.substring(same);
      boolean swapped =
          rest.length() > 1
              && otherRest.length() == rest.length()
              && otherRest.equals("" + rest.charAt(1) + rest.charAt(0) + rest.substring(2));
      return swapped
          || after(rest, 1).equals(after(otherRest, 1))
          || after(rest, 1).equals(otherRest)
          || rest.equals(after(otherRest, 1));
    }

    private static String after(String rest, int letters) {
      return rest.substring(Math.min(letters, rest.length()));
    }

    private static String kind(Object value) {
      return switch (value) {
        case String string -> "empty";
        case Map<?, ?> map -> "a map";
        case Iterable<?> list -> "a list";
        case Number number -> "a number, " + number;
        case Boolean truth -> "a truth value, " + truth;
        default -> "no text";
      };
    }

    /** The line on which a key stands; the block's first one if it is written in another way. */
    private int line(String key) {
      List<String> lines = inner.of(text).lines().toList();
      for (int at = 0; at < lines.size(); at++) {
        if (lines.get(at).startsWith(key + ":")) {
          return at + 2;
        }
      }
      return 2;
    }

    private static int line(IllegalArgumentException e) {
      return e.getCause() instanceof MarkedYamlEngineException marked
          ? marked.getProblemMark().map(mark -> mark.getLine() + 2).orElse(2)
          : 2;
    }

    private static String reason(IllegalArgumentException e) {
      return switch (e.getCause()) {
        case MarkedYamlEngineException marked -> marked.getProblem();
        case YamlEngineException other ->
            String.valueOf(other.getMessage()).lines().findFirst().orElse("");
        case null, default -> "no map";
      };
    }
  }
}
