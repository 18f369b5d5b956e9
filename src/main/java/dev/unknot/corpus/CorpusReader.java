package dev.unknot.corpus;

import dev.unknot.language.Lazy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a folder of documents, or refuses it with everything that is wrong with it. */
final class CorpusReader {

  private final Path folder;
  private final DocumentStore known;
  private final Problems problems = new Problems();

  /**
   * @param known documents that were read before
   */
  CorpusReader(Path folder, DocumentStore known) {
    this.folder = folder;
    this.known = known;
  }

  Corpus read() {
    List<SourceFile> files = new Folder(folder, problems).files();
    if (files.isEmpty() && problems.count() == 0) {
      problems.add(folder.toString(), "no document in it", "at least one .md or .txt file");
    }
    refuseSharedIds(files);
    Lazy<DocumentReader> reader = new Lazy<>(() -> new DocumentReader(problems));
    Decoder decoder = new Decoder(problems);
    Map<String, Document> documents = new LinkedHashMap<>();
    for (SourceFile file : files) {
      Optional<String> text = decoder.text(file);
      text.flatMap(found -> known.find(file.name(), found).or(() -> reader.get().read(file, found)))
          .ifPresent(document -> documents.put(file.name(), document));
    }
    problems.refuse();
    known.keep(documents);
    return new Corpus(List.copyOf(documents.values()));
  }

  private void refuseSharedIds(List<SourceFile> files) {
    Map<String, String> names = new HashMap<>();
    for (SourceFile file : files) {
      String other = names.putIfAbsent(file.id(), file.name());
      if (other != null) {
        String wrong = "has the id %s, as has %s".formatted(file.id(), other);
        problems.add(file.name(), 1, wrong, "names that differ before the extension");
      }
    }
  }
}
