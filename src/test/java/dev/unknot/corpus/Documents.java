package dev.unknot.corpus;

import dev.unknot.corpus.Document.Section;
import dev.unknot.corpus.Passage.Voice;
import java.nio.file.Path;
import java.util.List;

/** Documents for tests, read from text at hand. */
final class Documents {

  private Documents() {}

  static Document plain(String... lines) {
    return read("sheet.txt", lines);
  }

  static Document markdown(String... lines) {
    return read("sheet.md", lines);
  }

  static Document read(String name, String... lines) {
    Problems problems = new Problems();
    SourceFile file = new SourceFile(Path.of(name), name);
    Document document =
        new DocumentReader(problems).read(file, String.join("\n", lines)).orElse(null);
    problems.refuse();
    if (document == null) {
      throw new AssertionError(name + ": no document and no problem");
    }
    return document;
  }

  static List<String> texts(Document document) {
    return document.passages().stream().map(Passage::text).toList();
  }

  static List<String> texts(Document document, Voice voice) {
    return document.passages().stream()
        .filter(passage -> passage.voice() == voice)
        .map(Passage::text)
        .toList();
  }

  static List<String> headings(Document document) {
    return document.sections().stream().map(Section::title).toList();
  }

  /** Each passage as "section | role item | text". */
  static List<String> lines(Document document) {
    return document.passages().stream()
        .map(p -> "%s | %s %d | %s".formatted(p.section(), p.role(), p.item(), p.text()))
        .toList();
  }
}
