package dev.unknot.language;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * YAML files as they are kept once they are parsed: the file to the letter, so that a changed one
 * is told from it, and what it holds, read in a hundredth of the time that a parser takes to load.
 * The build keeps our data so, and a running program the wording that it was given.
 */
public final class CompiledYaml {

  private static final char MAP = 'm';
  private static final char LIST = 'l';
  private static final char TEXT = 's';
  private static final char TRUE = 't';
  private static final char FALSE = 'f';
  private static final char WHOLE = 'i';
  private static final char DECIMAL = 'd';

  private static final String YAML = ".yaml";

  private CompiledYaml() {}

  /** The name of what a data file is compiled to. */
  static String name(String yaml) {
    return yaml.substring(0, yaml.length() - YAML.length()) + ".data";
  }

  /** Compiles all data files of a folder and those in it; a step of the build. */
  public static void compile(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(YAML)).toList();
      for (Path file : all) {
        byte[] source = Files.readAllBytes(file);
        Files.write(
            file.resolveSibling(name(file.getFileName().toString())),
            compiled(source, Yaml.map(text(source), file.toString())));
      }
    }
  }

  /** What was compiled of a file; empty if the file has changed since. */
  static Optional<Map<String, Object>> read(byte[] compiled, byte[] source, String name)
      throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(compiled));
    return Arrays.equals(in.readNBytes(in.readInt()), source)
        ? Optional.of(Yaml.asMap(value(in), name))
        : Optional.empty();
  }

  /**
   * What a file holds, kept for the next time.
   *
   * @param kept where; made anew if the file has changed
   */
  static Map<String, Object> read(Path file, Path kept) throws IOException {
    byte[] source = Files.readAllBytes(file);
    Optional<Map<String, Object>> known =
        KeptFile.read(kept).flatMap(bytes -> readable(bytes, source, file.toString()));
    if (known.isPresent()) {
      return known.get();
    }
    Map<String, Object> map = Yaml.map(text(source), file.toString());
    KeptFile.write(kept, compiled(source, map));
    return map;
  }

  private static Optional<Map<String, Object>> readable(
      byte[] compiled, byte[] source, String name) {
    try {
      return read(compiled, source, name);
    } catch (IOException | RuntimeException broken) {
      return Optional.empty();
    }
  }

  private static byte[] compiled(byte[] source, Map<String, Object> map) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(source.length);
    out.write(source);
    write(map, out);
    return bytes.toByteArray();
  }

  private static String text(byte[] source) {
    return new String(source, StandardCharsets.UTF_8);
  }

  private static void write(Object value, DataOutputStream out) throws IOException {
    switch (value) {
      case Map<?, ?> map -> {
        out.writeByte(MAP);
        out.writeInt(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          text(String.valueOf(entry.getKey()), out);
          write(entry.getValue() == null ? "" : entry.getValue(), out);
        }
      }
      case List<?> list -> {
        out.writeByte(LIST);
        out.writeInt(list.size());
        for (Object each : list) {
          write(each, out);
        }
      }
      case Boolean truth -> out.writeByte(truth ? TRUE : FALSE);
      case Integer number -> {
        out.writeByte(WHOLE);
        out.writeInt(number);
      }
      case Double number -> {
        out.writeByte(DECIMAL);
        out.writeDouble(number);
      }
      default -> {
        out.writeByte(TEXT);
        text(String.valueOf(value), out);
      }
    }
  }

  private static Object value(DataInputStream in) throws IOException {
    char sort = (char) in.readByte();
    return switch (sort) {
      case MAP -> {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
          map.put(text(in), value(in));
        }
        yield map;
      }
      case LIST -> {
        List<Object> list = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          list.add(value(in));
        }
        yield list;
      }
      case TRUE -> true;
      case FALSE -> false;
      case WHOLE -> in.readInt();
      case DECIMAL -> in.readDouble();
      case TEXT -> text(in);
      default -> throw new IOException("compiled data: " + sort + " (expected: a sort of value)");
    };
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
