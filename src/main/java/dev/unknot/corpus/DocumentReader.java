package dev.unknot.corpus;

import dev.unknot.corpus.Block.Heading;
import dev.unknot.corpus.Passage.Voice;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one text into a document: blocks, then voices, then title and headings, then passages. */
final class DocumentReader {

  private final Problems problems;
  private final Noise noise;
  private final Bylines bylines;
  private final HeadingRules rules;

  DocumentReader(Problems problems) {
    this.problems = problems;
    Marks marks = Marks.read("noise.yaml");
    bylines = new Bylines(marks);
    noise = new Noise(marks, bylines);
    rules = new HeadingRules(Marks.read("headings.yaml"));
  }

  /** The document; nothing if it has problems, which are told. */
  Optional<Document> read(SourceFile file, String text) {
    int before = problems.count();
    FrontMatter front = FrontMatter.of(text, file.name(), problems);
    if (problems.count() > before) {
      return Optional.empty();
    }
    List<Block> blocks = BlockParser.parse(text, front.end());
    if (blocks.isEmpty()) {
      String wrong = front.present() ? "no text below the front matter" : "empty";
      problems.add(file.name(), 1, wrong, "text");
      return Optional.empty();
    }
    return Optional.of(document(file, text, front, blocks));
  }

  private Document document(SourceFile file, String text, FrontMatter front, List<Block> blocks) {
    boolean curated = front.present() && blocks.stream().anyMatch(Heading.class::isInstance);
    List<Part> parts = parts(blocks, noise.blocks(text, blocks, curated));
    PlainHeadings plain = new PlainHeadings(text, rules, bylines);
    Outline outline = new Outline.Finder(text, rules, plain).find(parts, front.title());
    String title =
        front
            .title()
            .or(() -> outline.title().map(span -> Sections.tidy(span.of(text))))
            .orElse(file.ownName());
    Set<Part> labels = new Labels(text, rules).in(outline.parts());
    Sections sections = new Sections(file.id(), text, noise, curated, labels);
    outline.parts().forEach(sections::add);
    return new Document(
        file.id(),
        front.source().orElse(file.ownName()),
        title,
        front.author().or(() -> author(text, outline.parts())),
        text,
        sections.sections(),
        sections.passages());
  }

  private static List<Part> parts(List<Block> blocks, BitSet other) {
    List<Part> parts = new ArrayList<>(blocks.size());
    for (int at = 0; at < blocks.size(); at++) {
      parts.add(new Part(blocks.get(at), other.get(at) ? Voice.OTHER : Voice.AUTHOR));
    }
    return parts;
  }

  private Optional<String> author(String text, List<Part> parts) {
    return parts.stream()
        .filter(Part::line)
        .map(part -> part.block().span().of(text))
        .flatMap(line -> bylines.author(line).stream())
        .findFirst();
  }
}
