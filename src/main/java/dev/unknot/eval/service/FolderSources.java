package dev.unknot.eval.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads documents from a folder: its {@code .md} and {@code .txt} files, hidden ones aside. */
public final class FolderSources {

  private FolderSources() {}

  /** Reads the folder; a folder that is not there has no documents. */
  public static Sources read(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    try {
      for (Path file : files(folder)) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        String id = name.substring(0, name.lastIndexOf('.')).replace("/", "--");
        texts.put(id, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new KnownSources(texts);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".md") || file.toString().endsWith(".txt"))
          .filter(file -> !isHidden(folder.relativize(file)))
          .sorted()
          .toList();
    }
  }

  private static boolean isHidden(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
