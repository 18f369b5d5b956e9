package dev.unknot.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A file that spares work if it is there. Where it cannot be read or written the work is done once
 * more; it is never seen half written.
 */
public final class KeptFile {

  private KeptFile() {}

  public static Optional<byte[]> read(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  public static void write(Path file, byte[] content) {
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path whole = Files.createTempFile(folder, "kept", "");
      Files.write(whole, content);
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      return;
    }
  }
}
