package dev.unknot.language;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of the program that reads documents, told from that of another build by its content:
 * what one has read and kept may be read otherwise by the next.
 */
public final class Program {

  private static final String NAME = "program.id";

  private static final List<String> READERS = List.of("corpus", "language", "lexicon", "retrieval");

  private Program() {}

  /** What the build wrote; empty where the program runs as an editor compiled it. */
  public static Optional<String> id() {
    try (InputStream in = Program.class.getResourceAsStream(NAME)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the id of compiled classes and data beside them; a step of the build. */
  public static void stamp(Path classes) throws IOException {
    Path packages = classes.resolve("dev/unknot");
    Path file = packages.resolve("language").resolve(NAME);
    Files.deleteIfExists(file);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (String reader : READERS) {
      try (Stream<Path> files = Files.walk(packages.resolve(reader))) {
        for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
          content.writeBytes(packages.relativize(each).toString().getBytes(StandardCharsets.UTF_8));
          content.writeBytes(Files.readAllBytes(each));
        }
      }
    }
    Files.writeString(file, Digest.of(content.toByteArray()));
  }
}
