package dev.unknot.corpus;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of the corpus.
 *
 * @param name its path below the corpus folder, parted by {@code /}
 */
record SourceFile(Path path, String name) {

  /** Whether a file of this name is a document; whatever else lies in the folder is left alone. */
  static boolean document(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".txt");
  }

  /** The file's own name, without its folders. */
  String ownName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  String id() {
    return name.substring(0, name.lastIndexOf('.')).replace("/", "--");
  }
}
