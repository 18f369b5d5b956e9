package dev.unknot.corpus;

import dev.unknot.language.KeptFile;
import dev.unknot.language.Program;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Documents as they were read before, in a file. One is taken from it only if its text is the same
 * to the letter, and the file only if the same build of the program wrote it. What cannot be kept
 * is read anew.
 */
final class DocumentStore {

  /** Keeps nothing. */
  static final DocumentStore NONE = new DocumentStore(Optional.empty(), "", Map.of());

  private final Optional<Path> file;
  private final String program;
  private final Map<String, Document> documents;
  private int found;

  private DocumentStore(Optional<Path> file, String program, Map<String, Document> documents) {
    this.file = file;
    this.program = program;
    this.documents = documents;
  }

  static DocumentStore open(Path file) {
    Optional<String> program = Program.id();
    if (program.isEmpty()) {
      return NONE;
    }
    Map<String, Document> documents = new HashMap<>();
    try {
      byte[] kept = KeptFile.read(file).orElse(new byte[0]);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(kept));
      if (kept.length > 0 && in.readUTF().equals(program.get())) {
        for (int left = in.readInt(); left > 0; left--) {
          documents.put(in.readUTF(), DocumentCodec.read(in));
        }
      }
    } catch (IOException | RuntimeException unreadable) {
      documents.clear();
    }
    return new DocumentStore(Optional.of(file), program.get(), documents);
  }

  /** The document of a file, if its text is still this. */
  Optional<Document> find(String name, String text) {
    Document document = documents.get(name);
    if (document == null || !document.text().equals(text)) {
      return Optional.empty();
    }
    found++;
    return Optional.of(document);
  }

  /**
   * Writes the file anew, unless these are just the documents that were found in it.
   *
   * @param all the documents by the names of their files
   */
  void keep(Map<String, Document> all) {
    if (file.isEmpty() || found == all.size() && found == documents.size()) {
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeUTF(program);
      out.writeInt(all.size());
      for (Map.Entry<String, Document> each : all.entrySet()) {
        out.writeUTF(each.getKey());
        DocumentCodec.write(each.getValue(), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    KeptFile.write(file.get(), bytes.toByteArray());
  }
}
