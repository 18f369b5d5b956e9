package dev.unknot.lexicon;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Strings by number and numbers by string, in a few arrays that are read from a file as they stand:
 * a hash table with open addressing over one long text.
 */
final class Strings {

  private static final int NONE = -1;

  private final String letters;
  private final int[] starts;
  private final int[] slots;

  private Strings(String letters, int[] starts, int[] slots) {
    this.letters = letters;
    this.starts = starts;
    this.slots = slots;
  }

  /** A table of strings, each different, numbered in their order. */
  static Strings of(Collection<String> strings) {
    List<String> all = List.copyOf(strings);
    int[] starts = new int[all.size() + 1];
    int[] slots = new int[Integer.highestOneBit(Math.max(1, all.size())) * 4];
    Arrays.fill(slots, NONE);
    for (int number = 0; number < all.size(); number++) {
      starts[number + 1] = starts[number] + all.get(number).length();
      int slot = slot(all.get(number), slots);
      while (slots[slot] != NONE) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = number;
    }
    return new Strings(String.join("", all), starts, slots);
  }

  void write(DataOutputStream out) throws IOException {
    byte[] bytes = letters.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
    Ints.write(starts, out);
    Ints.write(slots, out);
  }

  static Strings read(ByteBuffer in) {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return new Strings(new String(bytes, StandardCharsets.UTF_8), Ints.read(in), Ints.read(in));
  }

  int size() {
    return starts.length - 1;
  }

  String get(int number) {
    return letters.substring(starts[number], starts[number + 1]);
  }

  /** The number of a string; -1 if it is not in the table. */
  int find(String string) {
    int slot = slot(string, slots);
    while (slots[slot] != NONE) {
      int start = starts[slots[slot]];
      if (starts[slots[slot] + 1] - start == string.length() && letters.startsWith(string, start)) {
        return slots[slot];
      }
      slot = slot + 1 & slots.length - 1;
    }
    return NONE;
  }

  private static int slot(String string, int[] slots) {
    int hash = string.hashCode();
    return (hash ^ hash >>> 16) & slots.length - 1;
  }
}
