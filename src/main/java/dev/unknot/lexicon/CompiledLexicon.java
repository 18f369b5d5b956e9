package dev.unknot.lexicon;

import dev.unknot.language.Digest;
import dev.unknot.language.Program;
import dev.unknot.lexicon.Concept.Kind;
import dev.unknot.lexicon.Entry.Telling;
import dev.unknot.lexicon.Phrase.Element;
import dev.unknot.lexicon.Phrase.Match;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lexicon's files as the build leaves them: parsed, cut into words, stemmed. Reading them so
 * takes a tenth of the time; where the build did not make them, the files themselves are read.
 */
// One build writes and reads it, so that the order of the constants is the same.
@SuppressWarnings("EnumOrdinal")
public final class CompiledLexicon {

  private static final String NAME = "lexicon.bin";

  private static final Match[] MATCHES = Match.values();

  private CompiledLexicon() {}

  /**
   * Compiles the lexicon; a step of the build.
   *
   * @param arguments the folder of the compiled classes
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0], "dev", "unknot", "lexicon", NAME);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      write(LexiconSource.read(), out);
    }
    Program.stamp(Path.of(arguments[0]));
  }

  static Optional<Map<String, Entry>> read() {
    try (InputStream in = CompiledLexicon.class.getResourceAsStream(NAME)) {
      return in == null
          ? Optional.empty()
          : Optional.of(read(new DataInputStream(new BufferedInputStream(in, 1 << 16))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A hash of all that the entries say. */
  static String digest(Map<String, Entry> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(entries, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Digest.of(bytes.toByteArray());
  }

  static void write(Map<String, Entry> entries, DataOutputStream out) throws IOException {
    out.writeInt(entries.size());
    for (Map.Entry<String, Entry> each : entries.entrySet()) {
      Entry entry = each.getValue();
      out.writeUTF(each.getKey());
      out.writeByte(entry.kind().ordinal());
      out.writeUTF(entry.label());
      out.writeDouble(entry.weight());
      write(entry.is(), out);
      write(entry.telling().marks(), out);
      out.writeBoolean(entry.telling().required());
      out.writeBoolean(entry.telling().varies());
      out.writeShort(entry.phrases().size());
      for (Phrase phrase : entry.phrases()) {
        write(phrase, out);
      }
    }
  }

  private static void write(List<String> strings, DataOutputStream out) throws IOException {
    out.writeShort(strings.size());
    for (String string : strings) {
      out.writeUTF(string);
    }
  }

  private static void write(Phrase phrase, DataOutputStream out) throws IOException {
    out.writeUTF(phrase.text());
    out.writeByte(phrase.elements().size());
    for (Element element : phrase.elements()) {
      out.writeByte(element.match().ordinal());
      out.writeUTF(element.word());
      // Half of all words are their own stem.
      out.writeUTF(element.form().equals(element.word()) ? "" : element.form());
    }
  }

  static Map<String, Entry> read(DataInputStream in) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      String id = in.readUTF();
      Kind kind = Kind.values()[in.readByte()];
      String label = in.readUTF();
      double weight = in.readDouble();
      List<String> is = strings(in);
      Telling telling = new Telling(strings(in), in.readBoolean(), in.readBoolean());
      List<Phrase> phrases = new ArrayList<>();
      for (int left = in.readShort(); left > 0; left--) {
        phrases.add(phrase(in));
      }
      entries.put(id, new Entry(kind, label, is, weight, telling, phrases));
    }
    return entries;
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    List<String> strings = new ArrayList<>();
    for (int left = in.readShort(); left > 0; left--) {
      strings.add(in.readUTF());
    }
    return strings;
  }

  private static Phrase phrase(DataInputStream in) throws IOException {
    String text = in.readUTF();
    List<Element> elements = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      Match match = MATCHES[in.readByte()];
      String word = in.readUTF();
      String form = in.readUTF();
      elements.add(new Element(match, word, form.isEmpty() ? word : form));
    }
    return new Phrase(text, elements);
  }
}
