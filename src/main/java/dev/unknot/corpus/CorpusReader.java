package dev.unknot.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a folder of documents, or refuses it with everything that is wrong with it. */
final class CorpusReader {

  private final Path folder;
  private final Problems problems = new Problems();

  CorpusReader(Path folder) {
    this.folder = folder;
  }

  Corpus read() {
    List<SourceFile> files = new Folder(folder, problems).files();
    if (files.isEmpty() && problems.count() == 0) {
      problems.add(folder.toString(), "no document in it", "at least one .md or .txt file");
    }
    refuseSharedIds(files);
    DocumentReader reader = new DocumentReader(problems);
    Decoder decoder = new Decoder(problems);
    List<Document> documents = new ArrayList<>();
    for (SourceFile file : files) {
      Optional<String> text = decoder.text(file);
      text.flatMap(found -> reader.read(file, found)).ifPresent(documents::add);
    }
    problems.refuse();
    return new Corpus(documents);
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
