package dev.unknot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unknot.corpus.Corpus;
import dev.unknot.corpus.Document;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The repository restates the originals in its own words; their titles may be named. */
class OwnWordsTest {

  private static final Path SEEDS = Path.of("../shared/seeds");
  private static final int RUN = 9;

  @Test
  void shareNoRunOfNineWordsWithTheOriginals() throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "the originals are not at " + SEEDS.toAbsolutePath());
    Set<String> originals = new TreeSet<>();
    Set<String> titles = new TreeSet<>();
    for (Document document : Corpus.read(SEEDS).documents()) {
      originals.addAll(runs(document.text()));
      titles.addAll(runs(document.title()));
      document.sections().forEach(section -> titles.addAll(runs(section.title())));
    }
    originals.removeAll(titles);

    List<String> copied = new ArrayList<>();
    for (Path file : textFiles()) {
      runs(text(file)).stream()
          .filter(originals::contains)
          .map(run -> file + ": " + run)
          .forEach(copied::add);
    }

    assertThat(originals).hasSizeGreaterThan(1000);
    assertThat(copied).isEmpty();
  }

  private static Set<String> runs(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("['\u2019]", "");
    List<String> words =
        Arrays.stream(plain.split("[^a-z0-9]+", -1)).filter(word -> !word.isEmpty()).toList();
    Set<String> runs = new TreeSet<>();
    for (int from = 0; from + RUN <= words.size(); from++) {
      runs.add(String.join(" ", words.subList(from, from + RUN)));
    }
    return runs;
  }

  /** Every file but what the build makes and what tools hide; those that are no text are empty. */
  private static List<Path> textFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        Path.of("."),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return Set.of(".git", ".idea", ".vscode", ".settings", "target")
                    .contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }
}
