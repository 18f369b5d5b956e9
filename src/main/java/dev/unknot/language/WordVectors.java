package dev.unknot.language;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * What English words mean, as vectors: words of like meaning stand near each other. A table of some
 * twenty thousand stems made beforehand from a public embedding model (see {@code src/vectors}); it
 * is loaded at the first word looked up.
 */
public final class WordVectors {

  private WordVectors() {}

  /** The hashes of the stems in order, and in the same order a byte for each dimension. */
  private static final class Table {
    private static final Table LOADED = new Table();

    final int dimensions;
    final int[] hashes;
    final byte[] values;

    Table() {
      try (InputStream in = WordVectors.class.getResourceAsStream("vectors.bin")) {
        if (in == null) {
          throw new IllegalStateException("vectors.bin is missing on the class path");
        }
        DataInputStream data = new DataInputStream(in);
        dimensions = data.readInt();
        hashes = new int[data.readInt()];
        ByteBuffer.wrap(data.readNBytes(hashes.length * Integer.BYTES)).asIntBuffer().get(hashes);
        values = data.readNBytes(hashes.length * dimensions);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** How many numbers a vector has. */
  public static int dimensions() {
    return Table.LOADED.dimensions;
  }

  /** The vector of a stem, of length 1; empty if it is rare or no word. */
  public static Optional<float[]> of(String stem) {
    Table table = Table.LOADED;
    int row = Arrays.binarySearch(table.hashes, stem.hashCode());
    if (row < 0) {
      return Optional.empty();
    }
    float[] vector = new float[table.dimensions];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = table.values[row * vector.length + i];
    }
    return Optional.of(normalised(vector));
  }

  /** A vector about another centre, of length 1 again. */
  public static float[] about(float[] centre, float[] vector) {
    float[] moved = new float[vector.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = vector[i] - centre[i];
    }
    return normalised(moved);
  }

  /** The cosine of two vectors of length 1: how near they are, at most 1. */
  public static float similarity(float[] one, float[] other) {
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static float[] normalised(float[] vector) {
    float length = (float) Math.sqrt(similarity(vector, vector));
    if (length > 0) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= length;
      }
    }
    return vector;
  }
}
