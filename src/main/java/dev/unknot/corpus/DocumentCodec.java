package dev.unknot.corpus;

import dev.unknot.corpus.Document.Section;
import dev.unknot.corpus.Passage.Role;
import dev.unknot.corpus.Passage.Voice;
import dev.unknot.language.Span;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document as bytes: its text, and by their places in it all that was read. */
// One build writes and reads it, so that the order of the constants is the same.
@SuppressWarnings("EnumOrdinal")
final class DocumentCodec {

  private static final Role[] ROLES = Role.values();
  private static final Voice[] VOICES = Voice.values();

  private DocumentCodec() {}

  static void write(Document document, DataOutputStream out) throws IOException {
    out.writeUTF(document.id());
    out.writeUTF(document.source());
    text(document.title(), out);
    text(document.author().orElse(""), out);
    text(document.text(), out);
    out.writeInt(document.sections().size());
    for (Section section : document.sections()) {
      texts(section.path(), out);
      out.writeInt(section.level());
      span(section.heading(), out);
      span(section.body(), out);
    }
    Map<List<String>, Integer> paths = new LinkedHashMap<>();
    document.passages().forEach(each -> paths.putIfAbsent(each.headings(), paths.size()));
    out.writeInt(paths.size());
    for (List<String> path : paths.keySet()) {
      texts(path, out);
    }
    out.writeInt(document.passages().size());
    for (Passage passage : document.passages()) {
      span(passage.span(), out);
      out.writeInt(paths.getOrDefault(passage.headings(), 0));
      out.writeByte(passage.role().ordinal());
      out.writeInt(passage.item());
      out.writeByte(passage.voice().ordinal());
      text(passage.context(), out);
    }
  }

  static Document read(DataInputStream in) throws IOException {
    String id = in.readUTF();
    String source = in.readUTF();
    String title = text(in);
    Optional<String> author = Optional.of(text(in)).filter(name -> !name.isEmpty());
    String text = text(in);
    List<Section> sections = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      sections.add(new Section(texts(in), in.readInt(), span(in), span(in)));
    }
    List<List<String>> paths = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      paths.add(texts(in));
    }
    List<Passage> passages = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      Span span = span(in);
      passages.add(
          new Passage(
              id,
              span,
              span.of(text),
              paths.get(in.readInt()),
              ROLES[in.readByte()],
              in.readInt(),
              VOICES[in.readByte()],
              text(in)));
    }
    return new Document(id, source, title, author, text, sections, passages);
  }

  private static void span(Span span, DataOutputStream out) throws IOException {
    out.writeInt(span.start());
    out.writeInt(span.end());
  }

  private static Span span(DataInputStream in) throws IOException {
    return new Span(in.readInt(), in.readInt());
  }

  private static void texts(List<String> texts, DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (String each : texts) {
      text(each, out);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(text(in));
    }
    return List.copyOf(texts);
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
