package dev.unknot.eval.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents of a folder: its {@code .md} and {@code .txt} files, hidden ones aside. */
public final class FolderSources implements Sources {

  private final Map<String, String> texts;
  private final String hash;

  private FolderSources(Map<String, String> texts, String hash) {
    this.texts = texts;
    this.hash = hash;
  }

  /** Reads the folder; a folder that is not there has no documents. */
  public static FolderSources read(Path folder) {
    Map<String, String> texts = new LinkedHashMap<>();
    MessageDigest digest = sha256();
    try {
      for (Path file : files(folder)) {
        byte[] bytes = Files.readAllBytes(file);
        String name = folder.relativize(file).toString().replace('\\', '/');
        digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        String id = name.substring(0, name.lastIndexOf('.')).replace("/", "--");
        texts.put(id, new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FolderSources(texts, HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public boolean areKnown() {
    return true;
  }

  @Override
  public Optional<String> text(String document) {
    return Optional.ofNullable(texts.get(document));
  }

  @Override
  public Optional<String> hash() {
    return Optional.of(hash);
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
