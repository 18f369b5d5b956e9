package dev.unknot.lexicon;

import dev.unknot.language.CompiledYaml;
import dev.unknot.language.Program;
import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Entry.Telling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * The lexicon's files as the build leaves them, by {@link LexiconCompiler}: arrays that are read in
 * a few pieces, of which each concept is made when it is first met. Where the build did not make
 * them, they are made of the files themselves.
 */
public final class CompiledLexicon {

  /** What a string can be: a word of ours, and one to read over. */
  static final int WORD = 1;

  static final int FILLER = 2;

  private static final String NAME = "lexicon.bin";

  private static final Kind[] KINDS = Kind.values();

  private final Strings strings;
  private final int[] words;
  private final int[] named;
  private final int[] starts;
  private final int[] concepts;
  private final int[] aspects;
  private final AtomicReferenceArray<Concept> made;
  private final PhraseTable phrases;
  private final PhraseTable moves;
  private final String digest;

  private CompiledLexicon(ByteBuffer in) {
    strings = Strings.read(in);
    words = Ints.read(in);
    named = Ints.read(in);
    starts = Ints.read(in);
    concepts = Ints.read(in);
    aspects = Ints.read(in);
    made = new AtomicReferenceArray<>(starts.length);
    phrases = new PhraseTable(PhraseTable.Packed.read(in), strings, this::concept);
    moves = new PhraseTable(PhraseTable.Packed.read(in), strings, this::concept);
    byte[] letters = new byte[in.getShort()];
    in.get(letters);
    digest = new String(letters, StandardCharsets.ISO_8859_1);
  }

  /**
   * Compiles the lexicon and all other data, and stamps the program; a step of the build.
   *
   * @param arguments the folder of the compiled classes
   */
  public static void main(String[] arguments) throws IOException {
    Path classes = Path.of(arguments[0]);
    CompiledYaml.compile(classes);
    Files.write(
        classes.resolve("dev/unknot/lexicon").resolve(NAME),
        LexiconCompiler.bytes(LexiconSource.read()));
    Program.stamp(classes);
  }

  static CompiledLexicon read(ByteBuffer in) {
    return new CompiledLexicon(in);
  }

  /** The lexicon of the product. */
  static CompiledLexicon load() {
    try (InputStream in = CompiledLexicon.class.getResourceAsStream(NAME)) {
      return in == null
          ? LexiconCompiler.compile(LexiconSource.read())
          : read(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A hash of all that it says. */
  String digest() {
    return digest;
  }

  PhraseTable phrases() {
    return phrases;
  }

  /** The phrases that move a routine. */
  PhraseTable moves() {
    return moves;
  }

  boolean isWord(String string) {
    return is(string, WORD);
  }

  boolean isFiller(String string) {
    return is(string, FILLER);
  }

  private boolean is(String string, int sort) {
    int number = strings.find(string);
    return number >= 0 && (words[number] & sort) != 0;
  }

  /** All words of ours. */
  List<String> words() {
    return IntStream.range(0, words.length)
        .filter(number -> words[number] != 0)
        .mapToObj(strings::get)
        .toList();
  }

  Optional<Concept> concept(String id) {
    int number = strings.find(id);
    return number < 0 || named[number] == 0
        ? Optional.empty()
        : Optional.of(concept(named[number] - 1));
  }

  /** All concepts, in the order of the files. */
  List<Concept> concepts() {
    return IntStream.range(0, starts.length).mapToObj(this::concept).toList();
  }

  private Concept concept(int number) {
    Concept known = made.get(number);
    if (known != null) {
      return known;
    }
    int at = starts[number];
    String id = strings.get(concepts[at]);
    Kind kind = KINDS[concepts[at + 1]];
    String label = strings.get(concepts[at + 2]);
    long weight =
        (long) concepts[at + 3] << Integer.SIZE | Integer.toUnsignedLong(concepts[at + 4]);
    Set<String> kinds = Set.copyOf(strings(concepts, at + 5));
    made.set(number, new Concept(id, kind, label, kinds, Double.longBitsToDouble(weight)));
    return made.get(number);
  }

  Aspects aspects() {
    Map<String, Telling> tellings = new LinkedHashMap<>();
    int at = 0;
    while (at < aspects.length) {
      List<String> marks = strings(aspects, at + 3);
      tellings.put(
          strings.get(aspects[at]), new Telling(marks, aspects[at + 1] == 1, aspects[at + 2] == 1));
      at += 4 + marks.size();
    }
    return new Aspects(tellings);
  }

  /** The strings of a row that stands after its length. */
  private List<String> strings(int[] row, int at) {
    List<String> found = new ArrayList<>();
    for (int i = 1; i <= row[at]; i++) {
      found.add(strings.get(row[at + i]));
    }
    return found;
  }
}
