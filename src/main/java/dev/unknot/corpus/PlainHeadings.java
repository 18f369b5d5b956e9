package dev.unknot.corpus;

import dev.unknot.corpus.Block.Heading;
import dev.unknot.corpus.Block.Item;
import dev.unknot.corpus.Block.Paragraph;
import dev.unknot.corpus.Passage.Role;
import dev.unknot.language.Sentences;
import dev.unknot.language.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the headings of a text that marks none: lines of their own that read as headings and have
 * something below them. A text that marks its headings is left as it is.
 */
record PlainHeadings(String text, HeadingRules rules, Bylines bylines) {

  /** The level of every heading found so: below a title. */
  private static final int LEVEL = 2;

  /** So many short lines in a row are a list without bullets or a table of contents. */
  private static final int RUN = 3;

  /** Parts lines that are surely headings from the paragraphs that they are written on to. */
  List<Part> lines(List<Part> parts) {
    if (parts.stream().anyMatch(Part::heading)) {
      return parts;
    }
    List<Part> lines = new ArrayList<>();
    for (Part part : parts) {
      if (part.authored() && part.block() instanceof Paragraph && !part.block().single()) {
        split(part, lines);
      } else {
        lines.add(part);
      }
    }
    return lines;
  }

  /** The parts with their headings marked as such. */
  List<Part> marked(List<Part> parts) {
    if (parts.stream().anyMatch(Part::heading)) {
      return parts;
    }
    List<Part> authored = parts.stream().filter(Part::authored).toList();
    BitSet headings = headings(authored);
    BitSet numbered = numbered(authored);
    if (numbered.cardinality() > 1) {
      headings.or(numbered);
    }
    List<Part> marked = new ArrayList<>();
    int at = 0;
    for (Part part : parts) {
      boolean heading = part.authored() && headings.get(at++);
      Span span = part.block().span();
      marked.add(heading ? new Part(new Heading(span, span, LEVEL), part.voice()) : part);
    }
    return marked;
  }

  private BitSet headings(List<Part> parts) {
    BitSet headings = new BitSet();
    int run = 0;
    for (int at = 0; at + 1 < parts.size(); at++) {
      String line = parts.get(at).line() ? line(parts.get(at)) : "";
      boolean reads = rules.heading(line) && bylines.author(line).isEmpty();
      run = reads && !line.endsWith(":") ? run + 1 : 0;
      headings.set(at, reads);
      if (run >= RUN) {
        headings.clear(at - run + 1, at);
      }
    }
    return headings;
  }

  /** Lone numbered lines with running text below each, as in "1. Calves". */
  private BitSet numbered(List<Part> parts) {
    BitSet numbered = new BitSet();
    for (int at = 0; at + 1 < parts.size(); at++) {
      boolean below = at > 0 && parts.get(at - 1).block() instanceof Item;
      boolean above = parts.get(at + 1).block() instanceof Paragraph;
      if (parts.get(at).block() instanceof Item item
          && item.single()
          && item.role() == Role.STEP
          && above
          && !below) {
        numbered.set(at, rules.heading(line(parts.get(at))));
      }
    }
    return numbered;
  }

  private String line(Part part) {
    return part.block().span().of(text);
  }

  private void split(Part part, List<Part> into) {
    Span span = part.block().span();
    int from = span.start();
    int lines = 0;
    boolean ended = true;
    for (Line line = Line.at(text, span.start());
        line.next() < span.end();
        line = Line.at(text, line.next())) {
      Line below = Line.at(text, line.next());
      String words =
          line.content().length() > HeadingRules.longest() ? "" : line.content().of(text);
      if (ended && opensLarge(below) && rules.sureHeading(words)) {
        add(part, from, line.start(), lines, into);
        add(part, line.content().start(), line.content().end(), 1, into);
        from = below.content().start();
        lines = 0;
      } else {
        lines++;
      }
      ended = ends(line);
    }
    add(part, from, span.end(), lines + 1, into);
  }

  private void add(Part part, int from, int to, int lines, List<Part> into) {
    Span span = Sentences.trim(text, new Span(from, Math.max(from, to)));
    if (span.length() > 0) {
      into.add(new Part(new Paragraph(span, lines), part.voice()));
    }
  }

  private boolean opensLarge(Line line) {
    return !Character.isLowerCase(text.charAt(line.content().start()));
  }

  private boolean ends(Line line) {
    char last = text.charAt(line.content().end() - 1);
    return !Character.isLetterOrDigit(last) && last != ',';
  }
}
