package dev.unknot.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.conversation.Reply;
import dev.unknot.json.ReplyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept between starts changes no reply, and nothing is ever told of what stood once. */
class KeptTest {

  private static final List<String> QUESTIONS =
      List.of(
          "is soreness after tennis ball normal",
          "how long should i roll my calves",
          "sharp pain over my spine",
          "give me a routine for the upper back",
          "what about bananas");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-04T15:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private Path corpus;
  private Path kept;

  @BeforeEach
  void copyTheCorpus() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    kept = folder.resolve("kept");
    try (Stream<Path> files = Files.list(Path.of("corpus"))) {
      for (Path file : files.toList()) {
        Files.copy(file, corpus.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void repliesAreTheSameToTheByte() {
    List<String> fresh = replies(Optional.empty());

    assertThat(replies(Optional.of(kept))).isEqualTo(fresh);
    assertThat(kept.resolve("documents")).isNotEmptyFile();
    assertThat(kept.resolve("index")).isNotEmptyDirectory();
    assertThat(replies(Optional.of(kept))).isEqualTo(fresh);
  }

  @Test
  void whatIsKeptIsNotReadAgain() throws IOException {
    replies(Optional.of(kept));
    Instant before = Files.getLastModifiedTime(kept.resolve("documents")).toInstant();

    replies(Optional.of(kept));

    assertThat(Files.getLastModifiedTime(kept.resolve("documents")).toInstant()).isEqualTo(before);
  }

  @Test
  void aChangedDocumentIsSeenAtTheNextStart() throws IOException {
    replies(Optional.of(kept));
    Path document = corpus.resolve("tennis-ball-upper-back.md");
    Files.writeString(
        document, Files.readString(document) + "\nA tennis ball is round and yellow.\n");

    Reply reply = open(Optional.of(kept)).ask("is a tennis ball round and yellow");

    assertThat(reply.words().text()).contains("A tennis ball is round and yellow.");
    assertThat(replies(Optional.of(kept))).isEqualTo(replies(Optional.empty()));
  }

  @Test
  void aRenamedOrMissingDocumentIsSeenAtTheNextStart() throws IOException {
    replies(Optional.of(kept));
    Files.move(corpus.resolve("tennis-ball-upper-back.md"), corpus.resolve("another-name.md"));
    Files.delete(corpus.resolve("massage-ball-exercises.md"));

    assertThat(replies(Optional.of(kept))).isEqualTo(replies(Optional.empty()));
  }

  @Test
  void brokenFilesAreMadeAnew() throws IOException {
    List<String> fresh = replies(Optional.of(kept));
    try (Stream<Path> files = Files.walk(kept)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }

    assertThat(replies(Optional.of(kept))).isEqualTo(fresh);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsDoneWithout() throws IOException {
    Path file = Files.createFile(folder.resolve("a-file"));

    assertThat(replies(Optional.of(file))).isEqualTo(replies(Optional.empty()));
  }

  private List<String> replies(Optional<Path> keep) {
    Unknot unknot = open(keep);
    return QUESTIONS.stream()
        .map(question -> ReplyJson.write("ask", 1, unknot.ask(question)))
        .toList();
  }

  private Unknot open(Optional<Path> keep) {
    return Unknot.open(
        new Settings(corpus, Path.of("prompts"), Optional.empty(), keep, Optional.empty(), CLOCK));
  }
}
