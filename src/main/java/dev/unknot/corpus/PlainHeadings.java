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
 * something below them. A text that marks its headings keeps to those, but for lines all in bold.
 */
record PlainHeadings(String text, HeadingRules rules, Bylines bylines) {

  /** The level of every heading found so: below a title. */
  private static final int LEVEL = 2;

  private static final int LOWEST = 6;

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
      return parts.stream().map(part -> bold(part) ? heading(part, LOWEST) : part).toList();
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
      marked.add(heading ? heading(part, LEVEL) : part);
    }
    return marked;
  }

  /** A line all in bold is a heading within its section, unless it is a bold sentence. */
  private boolean bold(Part part) {
    String line = part.line() ? line(part) : "";
    return line.startsWith("**") && line.endsWith("**") && rules.heading(line);
  }

  private static Part heading(Part part, int level) {
    Span span = part.block().span();
    return new Part(new Heading(span, span, level), part.voice());
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
    for (int at = span.start(); at < span.end(); ) {
      Line line = Line.at(text, at);
      boolean last = line.next() >= span.end();
      boolean parted = ended && (last || opensLarge(Line.at(text, line.next())));
      if (parted && sureHeading(line.content())) {
        add(part, from, line.start(), lines, into);
        add(part, line.content().start(), line.content().end(), 1, into);
        from = line.next();
        lines = 0;
      } else {
        lines++;
      }
      ended = ends(line);
      at = line.next();
    }
    add(part, from, span.end(), lines, into);
  }

  private boolean sureHeading(Span line) {
    return line.length() <= HeadingRules.longest() && rules.sureHeading(line.of(text));
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
