package dev.unknot.corpus;

import dev.unknot.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a document once its title line is taken out and its headings are known.
 *
 * @param title the line that serves as the title, if one does
 */
record Outline(Optional<Span> title, List<Part> parts) {

  Outline {
    parts = List.copyOf(parts);
  }

  /** Works out the outline of one text. */
  record Finder(String text, HeadingRules rules, PlainHeadings plain) {

    /**
     * @param known the title that the front matter gives; a line that repeats it serves as the
     *     title
     */
    Outline find(List<Part> parts, Optional<String> known) {
      Optional<Part> top = topHeading(parts, known);
      if (top.isPresent()) {
        return headed(top, plain.marked(without(parts, top.get())));
      }
      List<Part> lines = plain.lines(parts);
      Optional<Part> opening = opening(lines, known);
      return opening.isPresent()
          ? headed(opening, plain.marked(without(lines, opening.get())))
          : headed(opening, plain.marked(lines));
    }

    /** The heading of level 1 that all others stand below. */
    private Optional<Part> topHeading(List<Part> parts, Optional<String> known) {
      List<Part> headings = parts.stream().filter(Part::heading).toList();
      List<Part> highest = headings.stream().filter(part -> part.level() == 1).toList();
      if (highest.isEmpty() || !headings.getFirst().equals(highest.getFirst())) {
        return Optional.empty();
      }
      Part first = highest.getFirst();
      boolean titled = highest.size() == 1 || (known.isEmpty() && !first(first, highest));
      return titled ? Optional.of(first) : Optional.empty();
    }

    /** The first line, if it reads as the title of what follows. */
    private Optional<Part> opening(List<Part> lines, Optional<String> known) {
      List<Part> authored = lines.stream().filter(Part::authored).toList();
      if (authored.size() < 2 || !authored.getFirst().line()) {
        return Optional.empty();
      }
      Part first = authored.getFirst();
      String line = first.block().span().of(text);
      boolean titled =
          known.isPresent()
              ? Plain.of(known.get()).bare().equals(Plain.of(line).bare())
              : rules.title(line) && !first(first, plain.marked(lines));
      return titled ? Optional.of(first) : Optional.empty();
    }

    private boolean first(Part part, List<Part> parts) {
      List<String> others =
          parts.stream()
              .filter(other -> other.heading() && !other.block().span().equals(part.block().span()))
              .map(other -> other.block().span().of(text))
              .toList();
      return rules.firstOfSections(part.block().span().of(text), others);
    }

    private static List<Part> without(List<Part> parts, Part title) {
      List<Part> rest = new ArrayList<>(parts);
      rest.remove(title);
      return rest;
    }

    private static Outline headed(Optional<Part> title, List<Part> parts) {
      return new Outline(title.map(part -> part.block().span()), parts);
    }
  }
}
