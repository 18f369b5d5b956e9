package dev.unknot.corpus;

import dev.unknot.corpus.Passage.Role;
import dev.unknot.language.Span;

/**
 * Lines of a document that belong together; its span is what they show, marks of lists left out.
 */
sealed interface Block {

  Span span();

  /**
   * A heading.
   *
   * @param marked its lines with their marks
   * @param level 1 for the highest
   */
  record Heading(Span span, Span marked, int level) implements Block {}

  /** Running text. */
  record Paragraph(Span span, int lines) implements Block {}

  /** An item of a list, or a further paragraph of one; {@code number} is its place in the list. */
  record Item(Span span, int lines, Role role, int number) implements Block {}

  /** Whether it is one line, as headings, captions and page leftovers are. */
  default boolean single() {
    return switch (this) {
      case Heading heading -> true;
      case Paragraph paragraph -> paragraph.lines == 1;
      case Item item -> item.lines == 1;
    };
  }
}
