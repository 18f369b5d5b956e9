package dev.unknot.corpus;

import dev.unknot.language.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A source document.
 *
 * @param id the file's name without extension, folders joined by {@code --}
 * @param source what outsiders know it by: the front matter's {@code source}, else the file's own
 *     name
 * @param text the whole file, decoded as UTF-8, nothing removed or changed
 * @param sections its headings in order
 * @param passages its sentences in order
 */
public record Document(
    String id,
    String source,
    String title,
    Optional<String> author,
    String text,
    List<Section> sections,
    List<Passage> passages) {

  /**
   * A heading and what stands beneath it, up to the next heading of its level or above.
   *
   * @param path the headings down to this one
   */
  public record Section(List<String> path, int level, Span heading, Span body) {

    public Section {
      path = List.copyOf(path);
    }

    public String title() {
      return path.getLast();
    }
  }

  /** The number of the passage with a span, passages counted from 0; empty if none has it. */
  public OptionalInt numberOf(Span span) {
    int low = 0;
    int high = passages.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int start = passages.get(middle).span().start();
      if (start == span.start()) {
        return passages.get(middle).span().equals(span)
            ? OptionalInt.of(middle)
            : OptionalInt.empty();
      }
      low = start < span.start() ? middle + 1 : low;
      high = start < span.start() ? high : middle - 1;
    }
    return OptionalInt.empty();
  }

  public Document {
    sections = List.copyOf(sections);
    passages = List.copyOf(passages);
  }
}
