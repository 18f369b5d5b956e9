package dev.unknot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.corpus.Corpus;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {

  private static final Lexicon LEXICON = Lexicon.load();

  @TempDir private Path temporary;

  private Path documents = Path.of("");
  private IndexFolder index = new IndexFolder(Path.of(""));

  @BeforeEach
  void documents() throws IOException {
    documents = Files.createDirectory(temporary.resolve("documents"));
    index = new IndexFolder(temporary.resolve("index"));
    put("calf", "Roll the calf for 20 seconds. Rest the calf.");
    put("foot", "Roll the foot on a ball.");
    put("empty", "# Nothing yet");
    put("spine", "Keep off the spine.");
  }

  @Test
  void holdsWhatAnIndexInMemoryHolds() {
    index.write(corpus(), LEXICON);

    assertSameAsInMemory();
  }

  @Test
  void writesOnlyWhatIsNewOrChanged() throws IOException {
    assertThat(index.write(corpus(), LEXICON)).isEqualTo(new Indexed(4, 4, 4, 0));
    assertThat(index.write(corpus(), LEXICON)).isEqualTo(new Indexed(4, 4, 0, 0));
    put("foot", "Roll the foot. Then the calf. Then rest.");
    put("neck", "Lie down for the neck.");
    Files.delete(documents.resolve("spine.md"));

    Indexed indexed = index.write(corpus(), LEXICON);

    assertThat(indexed).isEqualTo(new Indexed(4, 6, 2, 1));
    assertThat(indexed.kept()).isEqualTo(2);
    assertSameAsInMemory();
  }

  @Test
  void isRefusedForOtherDocuments() throws IOException {
    index.write(corpus(), LEXICON);
    put("foot", "Something else.");
    put("neck", "More.");
    Files.delete(documents.resolve("spine.md"));

    assertThatThrownBy(() -> index.open(corpus(), LEXICON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 new, 1 changed, 1 gone")
        .hasMessageContaining("expected");
  }

  @Test
  void isRefusedForOtherWordsAndWrittenAnewForThem() {
    index.write(corpus(), LEXICON);
    Lexicon other = Lexicon.load(Map.of("part", Map.of("wrist", "wrist, carpus")), List.of());

    assertThatThrownBy(() -> index.open(corpus(), other)).hasMessageContaining("words");
    assertThat(index.write(corpus(), other).written()).isEqualTo(4);
    assertThat(index.open(corpus(), other).passages()).hasSize(4);
  }

  @Test
  void standsWhenWritingAnewComesToNoEnd() throws IOException {
    index.write(corpus(), LEXICON);
    try (Directory directory = FSDirectory.open(index.folder());
        IndexWriter writer = new IndexWriter(directory, PassageWriter.config())) {
      writer.deleteAll();
      writer.flush();
    }

    assertSameAsInMemory();
    assertThat(index.write(corpus(), LEXICON).written()).isZero();
  }

  @Test
  void isNotWrittenByTwo() throws IOException {
    index.write(corpus(), LEXICON);
    try (Directory directory = FSDirectory.open(index.folder());
        Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      held.ensureValid();
      assertThatThrownBy(() -> index.write(corpus(), LEXICON)).hasMessageContaining("another");
      assertSameAsInMemory();
    }
  }

  @Test
  void isRefusedBroken() throws IOException {
    index.write(corpus(), LEXICON);
    try (Stream<Path> files = Files.list(index.folder())) {
      for (Path file : files.filter(each -> each.toString().contains("_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }

    assertThatThrownBy(() -> index.open(corpus(), LEXICON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(index.folder().toString())
        .hasMessageContaining("remove it")
        .hasMessageNotContaining("\n");
  }

  @Test
  void isRefusedWhereThereIsNone() throws IOException {
    assertThatThrownBy(() -> index.open(corpus(), LEXICON)).hasMessageContaining("no such folder");
    Files.createDirectory(index.folder());
    assertThatThrownBy(() -> index.open(corpus(), LEXICON)).hasMessageContaining("no index");
  }

  @Test
  void isNotWrittenAmongOtherFiles() {
    IndexFolder among = new IndexFolder(documents);
    IndexFolder file = new IndexFolder(documents.resolve("calf.md"));

    assertThatThrownBy(() -> among.write(corpus(), LEXICON)).hasMessageContaining("holds files");
    assertThatThrownBy(() -> file.write(corpus(), LEXICON)).hasMessageContaining("not a folder");
  }

  private void assertSameAsInMemory() {
    PassageIndex memory = PassageIndex.build(corpus(), LEXICON);
    PassageIndex disk = index.open(corpus(), LEXICON);

    assertThat(disk.passages()).isEqualTo(memory.passages());
    assertThat(disk.words()).isEqualTo(memory.words());
    for (String word : List.of("calf", "foot", "spine", "roll", "zzyzx")) {
      String key = Term.of(LEXICON.read(word), LEXICON).getFirst().key();
      List<SearchTerm> terms = List.of(new SearchTerm(key, 1));
      assertThat(disk.search(terms, Set.of(), 10)).isEqualTo(memory.search(terms, Set.of(), 10));
      assertThat(disk.searchOperators(word, 10)).isEqualTo(memory.searchOperators(word, 10));
      assertThat(disk.rarity(key)).isEqualTo(memory.rarity(key));
    }
  }

  private Corpus corpus() {
    return Corpus.read(documents);
  }

  private void put(String name, String text) throws IOException {
    Files.writeString(documents.resolve(name + ".md"), text);
  }
}
