package dev.unknot.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite itself, unpacked into a folder of ours. Left alone, the driver unpacks it anew at every
 * start, and a process that is killed leaves its copy behind.
 */
final class NativeLibrary {

  /** Where the driver looks first. */
  private static final String FOLDER = "org.sqlite.lib.path";

  private NativeLibrary() {}

  /** Does nothing where somebody has named a folder; where it fails, the driver helps itself. */
  static synchronized void unpack(Path folder) {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    if (System.getProperty(FOLDER) != null) {
      return;
    }
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (in == null) {
        return;
      }
      unpack(in.readAllBytes(), folder.resolve(name));
      System.setProperty(FOLDER, folder.toString());
    } catch (IOException e) {
      // The driver unpacks it where temporary files go.
    }
  }

  private static void unpack(byte[] library, Path file) throws IOException {
    if (Files.exists(file) && Arrays.equals(library, Files.readAllBytes(file))) {
      return;
    }
    // Moved into place whole, since another process may be about to load it.
    Path whole = Files.createTempFile(file.getParent(), null, null);
    Files.write(whole, library);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
