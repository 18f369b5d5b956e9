package dev.unknot.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The build of the program, told from others by its content: what one build has read and kept may
 * be read otherwise by the next.
 */
public final class Program {

  private static final String NAME = "program.id";

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

  /** Writes the id of the classes and data of a folder into it; a step of the build. */
  public static void stamp(Path classes) throws IOException {
    Path file = classes.resolve("dev/unknot/language").resolve(NAME);
    Files.deleteIfExists(file);
    try (Stream<Path> files = Files.walk(classes)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
      for (Path each : all) {
        digest.update(classes.relativize(each).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(each));
      }
      Files.writeString(file, HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
