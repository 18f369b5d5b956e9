package dev.unknot.vectors;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15.BgeSmallEnV15EmbeddingModel;
import dev.unknot.language.Stems;
import dev.unknot.language.WordFrequency;
import dev.unknot.lexicon.Lexicon;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import morfologik.fsa.FSA;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;

/**
 * Makes the table of word vectors that {@code WordVectors} looks words up in: each word that is not
 * rare, and each of the lexicon, is embedded alone by BGE small (Xiao et al. 2023; MIT licence),
 * and the vectors are cut to their first principal components and to a byte each. Words of one stem
 * share the vector of the most frequent. Run it when stemming changes, as CONTRIBUTING says.
 */
public final class WordVectorsMaker {

  private static final int DIMENSIONS = 48;

  /** The frequency class from which on a word is taken. */
  private static final int FREQUENT = 6;

  private static final int BATCH = 64;

  /** How many standard deviations the greatest value of a byte stands for. */
  private static final double WIDTH = 5;

  private static final String FOLDER = "/org/languagetool/resource/en/hunspell/";

  private WordVectorsMaker() {}

  /** Writes the table to the file named. */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> words = words();
    Map<Integer, Integer> rows = rows(List.copyOf(words.keySet()));
    write(rows, reduced(embedded(List.copyOf(words.values()))), Path.of(arguments[0]));
  }

  /** The words to embed, by stem. */
  private static Map<String, String> words() throws IOException {
    TreeSet<String> all = new TreeSet<>(Lexicon.load().words());
    all.removeIf(word -> !isPlain(word));
    all.addAll(dictionary("en_US.dict", '+'));
    all.addAll(dictionary("en_GB.dict", '_'));
    Map<String, String> words = new TreeMap<>();
    Comparator<String> frequency =
        Comparator.comparingInt(WordFrequency::of)
            .thenComparing(Comparator.comparingInt(String::length).reversed());
    for (String word : all) {
      words.merge(
          Stems.of(word), word, (one, other) -> frequency.compare(one, other) >= 0 ? one : other);
    }
    return words;
  }

  private static List<String> dictionary(String name, char separator) throws IOException {
    List<String> words = new ArrayList<>();
    try (InputStream in = WordVectorsMaker.class.getResourceAsStream(FOLDER + name)) {
      for (ByteBuffer entry : FSA.read(Objects.requireNonNull(in))) {
        String text = StandardCharsets.UTF_8.decode(entry).toString();
        String word = text.substring(0, Math.max(0, text.lastIndexOf(separator)));
        if (isPlain(word) && WordFrequency.of(word) >= FREQUENT) {
          words.add(word);
        }
      }
    }
    return words;
  }

  private static boolean isPlain(String word) {
    return word.length() > 1 && word.chars().allMatch(each -> 'a' <= each && each <= 'z');
  }

  private static RealMatrix embedded(List<String> words) {
    EmbeddingModel model = new BgeSmallEnV15EmbeddingModel();
    RealMatrix vectors = new Array2DRowRealMatrix(words.size(), model.dimension());
    for (int from = 0; from < words.size(); from += BATCH) {
      List<String> batch = words.subList(from, Math.min(words.size(), from + BATCH));
      List<Embedding> embedded =
          model.embedAll(batch.stream().map(TextSegment::from).toList()).content();
      for (int i = 0; i < batch.size(); i++) {
        Embedding each = embedded.get(i);
        each.normalize();
        for (int column = 0; column < each.dimension(); column++) {
          vectors.setEntry(from + i, column, each.vector()[column]);
        }
      }
    }
    return vectors;
  }

  /** Each row about the mean of all, on the axes along which they vary most. */
  private static RealMatrix reduced(RealMatrix vectors) {
    EigenDecomposition axes = new EigenDecomposition(new Covariance(vectors).getCovarianceMatrix());
    RealMatrix basis =
        axes.getV().getSubMatrix(0, vectors.getColumnDimension() - 1, 0, DIMENSIONS - 1);
    for (int column = 0; column < vectors.getColumnDimension(); column++) {
      double mean = Arrays.stream(vectors.getColumn(column)).average().orElse(0);
      for (int row = 0; row < vectors.getRowDimension(); row++) {
        vectors.addToEntry(row, column, -mean);
      }
    }
    return vectors.multiply(basis);
  }

  /** The place of each stem by its hash, in order of the hashes. */
  private static Map<Integer, Integer> rows(List<String> stems) {
    Map<Integer, Integer> rows = new TreeMap<>();
    for (int row = 0; row < stems.size(); row++) {
      if (rows.put(stems.get(row).hashCode(), row) != null) {
        throw new IllegalStateException("two stems of one hash, one is " + stems.get(row));
      }
    }
    return rows;
  }

  /** The hashes, then the vectors in the same order. */
  private static void write(Map<Integer, Integer> rows, RealMatrix vectors, Path file)
      throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(DIMENSIONS);
      out.writeInt(rows.size());
      for (int hash : rows.keySet()) {
        out.writeInt(hash);
      }
      double scale = Byte.MAX_VALUE * Math.sqrt(DIMENSIONS) / WIDTH;
      for (int row : rows.values()) {
        double norm = vectors.getRowVector(row).getNorm();
        for (double value : vectors.getRow(row)) {
          long rounded = Math.round(value / norm * scale);
          out.writeByte((int) Math.clamp(rounded, -Byte.MAX_VALUE, Byte.MAX_VALUE));
        }
      }
    }
  }
}
