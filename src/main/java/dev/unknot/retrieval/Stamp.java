package dev.unknot.retrieval;

import dev.unknot.corpus.Corpus;
import dev.unknot.language.Digest;
import dev.unknot.language.Program;
import dev.unknot.lexicon.Lexicon;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an index was made from, as it is kept beside it.
 *
 * @param program the build of the program, and a hash of the words it reads by
 * @param documents a checksum of each document by its id
 */
record Stamp(String program, Map<String, String> documents) {

  private static final String PROGRAM = "program";
  private static final String DOCUMENT = "document:";

  Stamp {
    documents = Map.copyOf(documents);
  }

  static Stamp of(Corpus corpus, Lexicon lexicon) {
    Map<String, String> documents = new HashMap<>();
    corpus
        .documents()
        .forEach(document ->
            documents.put(
                document.id(), Digest.quick(document.text().getBytes(StandardCharsets.UTF_8))));
    return new Stamp(
        "build " + Program.id().orElse("-") + ", words " + lexicon.fingerprint(), documents);
  }

  static Stamp read(Map<String, String> data) {
    Map<String, String> documents = new HashMap<>();
    data.forEach((key, value) -> {
      if (key.startsWith(DOCUMENT)) {
        documents.put(key.substring(DOCUMENT.length()), value);
      }
    });
    return new Stamp(data.getOrDefault(PROGRAM, ""), documents);
  }

  Map<String, String> write() {
    Map<String, String> data = new HashMap<>();
    data.put(PROGRAM, program);
    documents.forEach((id, hash) -> data.put(DOCUMENT + id, hash));
    return data;
  }

  /** The documents of an older stamp that stand as they stood; none if all must be read anew. */
  boolean keeps(Stamp old, String document) {
    return program.equals(old.program)
        && Objects.equals(documents.get(document), old.documents.get(document));
  }

  /** In which way an index with another stamp does not fit; empty if it fits. */
  Optional<String> misfit(Stamp found) {
    if (!program.equals(found.program)) {
      return Optional.of("made by " + found.program + ", not by " + program);
    }
    long fresh = documents.keySet().stream().filter(id -> !found.documents.containsKey(id)).count();
    long gone = found.documents.keySet().stream().filter(id -> !documents.containsKey(id)).count();
    long changed = documents.keySet().stream().filter(id -> !keeps(found, id)).count() - fresh;
    return fresh + gone + changed == 0
        ? Optional.empty()
        : Optional.of(
            "made from other documents: %d new, %d changed, %d gone"
                .formatted(fresh, changed, gone));
  }
}
