package dev.unknot.corpus;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents that answers are grounded in, in the order of their ids. */
public record Corpus(List<Document> documents) {

  public Corpus {
    documents = documents.stream().sorted(Comparator.comparing(Document::id)).toList();
  }

  /**
   * Reads every {@code .md} and {@code .txt} file under a folder, hidden ones aside.
   *
   * @throws CorpusException with all problems, if any file is not fit or there is none
   */
  public static Corpus read(Path folder) {
    return new CorpusReader(folder, DocumentStore.NONE).read();
  }

  /**
   * The same, but documents that stand as they stood when this was last called are taken from a
   * file.
   *
   * @param kept the file, which is made and written anew when it has to be
   */
  public static Corpus read(Path folder, Path kept) {
    return new CorpusReader(folder, DocumentStore.open(kept)).read();
  }

  public Stream<Passage> passages() {
    return documents.stream().flatMap(document -> document.passages().stream());
  }

  /** The number of each document's first passage, passages counted from 0 through the corpus. */
  public int[] firstPassages() {
    int[] first = new int[documents.size()];
    for (int i = 1; i < first.length; i++) {
      first[i] = first[i - 1] + documents.get(i - 1).passages().size();
    }
    return first;
  }

  public Optional<Document> document(String id) {
    int place = place(id);
    return place < 0 ? Optional.empty() : Optional.of(documents.get(place));
  }

  /** The place of a document in the order of the corpus, from 0; negative if there is none. */
  public int place(String id) {
    int low = 0;
    int high = documents.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = documents.get(middle).id().compareTo(id);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }
}
