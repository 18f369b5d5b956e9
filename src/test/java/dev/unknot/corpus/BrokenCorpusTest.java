package dev.unknot.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenCorpusTest {

  @TempDir private Path folder;

  @Test
  void namesEveryProblemAtOnce() throws IOException {
    write("a.md", "---\ntitle: x\n");
    write("b.md", "---\ntitle: [x]\nsource: ''\n---\nText.\n");
    write("c.txt", "");
    write("d.md", "Text.");
    write("d.txt", "Text.");
    Files.write(folder.resolve("e.txt"), "one\ntwo\ncaf\u00e9".getBytes(ISO_8859_1));
    Files.write(folder.resolve("f.txt"), new byte[] {'a', '\n', 0});
    write("g.txt", "Text that is fit.");

    assertThat(problems())
        .containsExactly(
            "d.txt:1: has the id d, as has d.md (expected: names that differ before the extension)",
            "a.md:1: front matter is not closed (expected: a line --- at its end)",
            "b.md:2: title is a list (expected: text, in quotes if need be, or no such line)",
            "b.md:3: source is empty (expected: text, in quotes if need be, or no such line)",
            "c.txt:1: empty (expected: text)",
            "e.txt:3: byte 0xe9 is not UTF-8 (expected: text in UTF-8)",
            "f.txt:2: binary: a NUL byte (expected: text in UTF-8)");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    folder = folder.resolve("none");

    assertThat(problems())
        .containsExactly(folder + ": no such folder (expected: a folder of .md or .txt files)");
  }

  @Test
  void refusesAFile() throws IOException {
    write("a.md", "Text.");
    folder = folder.resolve("a.md");

    assertThat(problems())
        .containsExactly(folder + ": not a folder (expected: a folder of .md or .txt files)");
  }

  @Test
  void refusesAFolderWithoutDocuments() throws IOException {
    write("synonyms.yaml", "a: b");
    write(".hidden.md", "Text.");
    write(".git/a.md", "Text.");

    assertThat(problems())
        .containsExactly(folder + ": no document in it (expected: at least one .md or .txt file)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: 5 | a.md:2: title is a number, 5",
        "title: true | a.md:2: title is a truth value, true",
        "title: {a: b} | a.md:2: title is a map",
        "title: | a.md:2: title is empty",
        "title: ' ' | a.md:2: title is empty",
        "x: y%author: [a] | a.md:3: author is a list",
        "x: y%title: a: b | a.md:3: front matter is not YAML: mapping values are not allowed here",
        "title: a%title: b | a.md:3: front matter is not YAML: found duplicate key title",
        "Title: a | a.md:2: unknown key Title",
        "titel: a | a.md:2: unknown key titel",
        "date: 1%authors: a | a.md:3: unknown key authors",
        "- a | a.md:2: front matter is not YAML: no map",
        "just words | a.md:2: front matter is not YAML: no map",
        "title: !!x.Y z | a.md:2: front matter is not YAML: could not determine a constructor",
      })
  void namesTheLineOfBrokenFrontMatter(String lines, String problem) throws IOException {
    write("a.md", "---\n" + lines.replace('%', '\n') + "\n---\nText.");

    assertThat(problems()).singleElement().asString().startsWith(problem);
  }

  @Test
  void refusesFrontMatterThatNestsWithoutEnd() throws IOException {
    write("a.md", "---\na: " + "[".repeat(10_000) + "\n---\nText.");
    write("b.md", "---\n" + "- ".repeat(7_000) + "\n---\nText.");

    assertThat(problems()).allMatch(problem -> problem.contains("nests too deeply")).hasSize(2);
  }

  @Test
  void refusesFrontMatterWithoutText() throws IOException {
    write("a.md", "---\ntitle: x\n---\n\n");

    assertThat(problems())
        .containsExactly("a.md:1: no text below the front matter (expected: text)");
  }

  @Test
  void refusesWhiteSpaceAlone() throws IOException {
    write("a.txt", "\uFEFF \u00a0\r\n\t\n***\n");

    assertThat(problems()).containsExactly("a.txt:1: empty (expected: text)");
  }

  @Test
  void refusesIdsThatFoldersMakeTheSame() throws IOException {
    write("a/b.md", "Text.");
    write("a--b.md", "Text.");

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("a--b.md:1: has the id a--b, as has a/b.md");
  }

  @Test
  void refusesAnotherEncoding() throws IOException {
    Files.write(folder.resolve("a.txt"), "Text.".getBytes(UTF_16));

    assertThat(problems()).containsExactly("a.txt:1: UTF-16 (expected: UTF-8)");
  }

  @Test
  void refusesAFileThatIsTooLarge() throws IOException {
    Files.write(folder.resolve("a.txt"), new byte[Decoder.LIMIT + 1]);

    assertThat(problems())
        .containsExactly("a.txt:1: 10485761 bytes (expected: at most 10 MB, 10485760 bytes)");
  }

  @Test
  void refusesAFileThatItMayNotRead() throws IOException {
    write("a.txt", "Text.");
    Path file = folder.resolve("a.txt");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "this user may read everything");

    assertThat(problems()).singleElement().asString().startsWith("a.txt:1: cannot be read");
  }

  @Test
  void refusesALinkToNothing() throws IOException {
    Files.createSymbolicLink(folder.resolve("a.txt"), folder.resolve("none.txt"));

    assertThat(problems())
        .containsExactly("a.txt:1: leads to no file (expected: a file, or a link to one)");
  }

  @Test
  @Timeout(20)
  void refusesLinksThatLeadBack() throws IOException {
    write("a/b/c.md", "Text.");
    Files.createSymbolicLink(folder.resolve("a/b/loop"), folder);
    Files.createSymbolicLink(folder.resolve("a/top"), folder.getParent());
    Files.createSymbolicLink(folder.resolve("twice"), folder.resolve("a/b"));
    Files.createSymbolicLink(folder.resolve("self.md"), folder.resolve("self.md"));

    assertThat(problems())
        .hasSize(4)
        .anyMatch(problem -> problem.startsWith("a/b/loop: links back to "))
        .anyMatch(problem -> problem.startsWith("a/top: links back to "))
        .anyMatch(problem -> problem.startsWith("twice: links back to "))
        .anyMatch(problem -> problem.startsWith("self.md:1: leads to no file"));
  }

  @Test
  void followsLinksThatLeadOut(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("b.md"), "Text.");
    Files.createSymbolicLink(folder.resolve("a"), elsewhere);
    Files.createSymbolicLink(folder.resolve("c.md"), elsewhere.resolve("b.md"));

    assertThat(Corpus.read(folder).documents())
        .extracting(Document::id)
        .containsExactly("a--b", "c");
  }

  @Test
  void readsWhatIsFit() throws IOException {
    write("b/README.md", "Text.");
    write("a.TXT", "Text.");
    write("c.html", "Text.");

    assertThat(Corpus.read(folder).documents())
        .extracting(Document::id)
        .containsExactly("a", "b--README");
  }

  private List<String> problems() {
    CorpusException refusal =
        catchThrowableOfType(CorpusException.class, () -> Corpus.read(folder));
    assertThat(refusal).as("the corpus was not refused").isNotNull();
    return refusal.problems();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
