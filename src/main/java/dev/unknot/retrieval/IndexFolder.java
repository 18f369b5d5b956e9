package dev.unknot.retrieval;

import dev.unknot.corpus.Corpus;
import dev.unknot.corpus.Document;
import dev.unknot.lexicon.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * An index on disk. It becomes another in one step at the end of writing: until then, and after
 * writing that came to no end, the old one stands.
 */
public record IndexFolder(Path folder) {

  /** From this many bytes on an index is mapped into memory. */
  private static final long MAPPED = 16L << 20;

  private static final String MADE = "one that unknot index made";

  /**
   * Brings the index up to date with a corpus, or makes it; only documents that are new or have
   * changed are read.
   *
   * @throws IllegalArgumentException naming the folder, if it cannot be written
   */
  public Indexed write(Corpus corpus, Lexicon lexicon) {
    refuseOtherFiles();
    Stamp stamp = Stamp.of(corpus, lexicon);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, PassageWriter.config())) {
      Stamp old = Stamp.read(data(writer));
      PassageWriter to = new PassageWriter(writer);
      List<Document> changed =
          corpus.documents().stream().filter(each -> !stamp.keeps(old, each.id())).toList();
      List<String> gone =
          old.documents().keySet().stream()
              .filter(id -> !stamp.documents().containsKey(id))
              .toList();
      for (String id : gone) {
        to.delete(id);
      }
      changed.parallelStream().forEach(document -> replace(document, to, lexicon));
      if (!stamp.equals(old)) {
        writer.forceMerge(1);
        writer.setLiveCommitData(stamp.write().entrySet());
        writer.commit();
      }
      return new Indexed(
          corpus.documents().size(), writer.getDocStats().numDocs, changed.size(), gone.size());
    } catch (LockObtainFailedException e) {
      throw refused("is being written by another process", "wait for it to end", e);
    } catch (IOException | UncheckedIOException e) {
      throw broken(e);
    }
  }

  /**
   * Opens the index, brought up to date if it does not fit; empty if that cannot be done here.
   *
   * @param corpus asked for once the files are open, which takes as long
   * @param lexicon the same
   */
  public Optional<PassageIndex> upToDate(Supplier<Corpus> corpus, Supplier<Lexicon> lexicon) {
    try {
      return Optional.of(open(corpus, lexicon));
    } catch (IllegalArgumentException misfit) {
      try {
        write(corpus.get(), lexicon.get());
        return Optional.of(open(corpus, lexicon));
      } catch (IllegalArgumentException unwritable) {
        return Optional.empty();
      }
    }
  }

  /**
   * Opens the index, memory mapped if it is large.
   *
   * @throws IllegalArgumentException naming the folder, if it was made from other documents or by
   *     another version, is broken, or is none
   */
  public PassageIndex open(Corpus corpus, Lexicon lexicon) {
    return open(() -> corpus, () -> lexicon);
  }

  private PassageIndex open(Supplier<Corpus> documents, Supplier<Lexicon> words) {
    try {
      Directory directory = directory(existing());
      if (!DirectoryReader.indexExists(directory)) {
        throw refused("no index there", MADE, null);
      }
      DirectoryReader reader = DirectoryReader.open(directory);
      Stamp found = Stamp.read(reader.getIndexCommit().getUserData());
      Corpus corpus = documents.get();
      Lexicon lexicon = words.get();
      Optional<String> misfit = Stamp.of(corpus, lexicon).misfit(found);
      if (misfit.isPresent()) {
        reader.close();
        throw refused(misfit.get(), "an index of just these, by unknot index", null);
      }
      return new PassageIndex(corpus, lexicon, new StoredPassages(corpus, lexicon, reader), reader);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** Mapping takes longer than reading what is small, and spares the memory for what is large. */
  private static Directory directory(Path folder) throws IOException {
    FSDirectory read = new NIOFSDirectory(folder);
    long size = 0;
    for (String file : read.listAll()) {
      size += read.fileLength(file);
    }
    return size < MAPPED ? read : FSDirectory.open(folder);
  }

  private static void replace(Document document, PassageWriter to, Lexicon lexicon) {
    try {
      to.delete(document.id());
      to.write(new PassageReader(lexicon).read(document, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> data(IndexWriter writer) {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
    if (kept != null) {
      kept.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  private Path existing() {
    if (!Files.isDirectory(folder)) {
      throw refused("no such folder", MADE, null);
    }
    return folder;
  }

  /** An index has its folder to itself, so that none is made among other people's files. */
  private void refuseOtherFiles() {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw refused("not a folder", "a folder for the index alone", null);
    }
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder);
        Directory directory = FSDirectory.open(folder)) {
      if (files.findAny().isPresent() && !DirectoryReader.indexExists(directory)) {
        throw refused("holds files, and no index", "a folder for the index alone", null);
      }
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private IllegalArgumentException broken(Exception problem) {
    String reason = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    return refused(
        "cannot be read or written: " + reason, "remove it and run unknot index again", problem);
  }

  private IllegalArgumentException refused(
      String wrong, String expected, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "index %s: %s (expected: %s)".formatted(folder, wrong, expected), cause);
  }
}
