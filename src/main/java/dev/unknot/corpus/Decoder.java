package dev.unknot.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.Optional;

/** Turns a file into its text, nothing removed or changed; a file that is no text is a problem. */
final class Decoder {

  /** Far above any article; what is larger is not meant to be read by people. */
  static final int LIMIT = 10 * 1024 * 1024;

  private static final String SIZE = "at most 10 MB, " + LIMIT + " bytes";

  private final Problems problems;

  Decoder(Problems problems) {
    this.problems = problems;
  }

  Optional<String> text(SourceFile file) {
    if (!Files.exists(file.path())) {
      return refuse(file, 1, "leads to no file", "a file, or a link to one");
    }
    // A pipe would never end, so nothing but a file is opened.
    if (!Files.isRegularFile(file.path())) {
      return refuse(file, 1, "not a regular file", "a text file");
    }
    try (InputStream in = Files.newInputStream(file.path())) {
      return decode(file, in.readNBytes(LIMIT + 1));
    } catch (IOException e) {
      return refuse(file, 1, "cannot be read: " + e, "a readable file");
    }
  }

  private Optional<String> decode(SourceFile file, byte[] bytes) throws IOException {
    if (bytes.length > LIMIT) {
      return refuse(file, 1, Files.size(file.path()) + " bytes", SIZE);
    }
    if (utf16(bytes)) {
      return refuse(file, 1, "UTF-16", "UTF-8");
    }
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == 0) {
        return refuse(file, line(bytes, at), "binary: a NUL byte", "text in UTF-8");
      }
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      String wrong = "byte 0x" + HexFormat.of().toHexDigits(bytes[in.position()]) + " is not UTF-8";
      return refuse(file, line(bytes, in.position()), wrong, "text in UTF-8");
    }
    return Optional.of(out.flip().toString());
  }

  private Optional<String> refuse(SourceFile file, int line, String wrong, String expected) {
    problems.add(file.name(), line, wrong, expected);
    return Optional.empty();
  }

  private static boolean utf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }

  private static int line(byte[] bytes, int position) {
    int line = 1;
    for (int at = 0; at < position; at++) {
      if (bytes[at] == '\n') {
        line++;
      }
    }
    return line;
  }
}
