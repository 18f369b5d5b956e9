package dev.unknot.eval.cases;

import dev.unknot.eval.data.JsonLines;
import dev.unknot.eval.data.Problems;
import dev.unknot.eval.data.Value;
import dev.unknot.eval.data.YamlFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the cases of files and folders. */
public final class CaseReader {

  /** What stands beside the cases of a folder and is none. */
  private static final Set<String> OTHERS = Set.of("gates.yaml", "schema.json");

  private final Problems problems = new Problems();
  private final Set<String> ids = new HashSet<>();

  private CaseReader() {}

  /**
   * Reads all cases, in the order of the files and, in a folder, of the files' names.
   *
   * @throws dev.unknot.eval.data.UnreadableException with all problems, if there is any
   */
  public static List<Case> read(List<Path> paths) {
    CaseReader reader = new CaseReader();
    List<Case> cases = new ArrayList<>();
    paths.stream()
        .flatMap(path -> reader.files(path).stream())
        .map(Path::normalize)
        .distinct()
        .forEach(file -> cases.addAll(reader.file(file)));
    if (cases.isEmpty() && reader.problems.found().isEmpty()) {
      reader.problems.add(
          paths.toString(), "no cases", "files that end in .yaml, .yml or .jsonl, with cases");
    }
    reader.problems.refuse();
    return List.copyOf(cases);
  }

  private List<Path> files(Path path) {
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    if (!Files.isDirectory(path)) {
      problems.add(path.toString(), "not there", "a file or folder of cases");
      return List.of();
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isCases(file.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException e) {
      problems.add(path.toString(), "unreadable, " + e.getMessage(), "a folder of cases");
      return List.of();
    }
  }

  private static boolean isCases(String name) {
    boolean ending = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".jsonl");
    return ending && !name.startsWith(".") && !OTHERS.contains(name);
  }

  private List<Case> file(Path path) {
    String file = path.toString();
    try {
      String text = Files.readString(path);
      Optional<Value> root =
          file.endsWith(".jsonl")
              ? Optional.of(JsonLines.read(file, text, problems))
              : YamlFile.read(file, text, problems);
      return root.map(value -> new CaseFile(path, ids, problems).cases(value)).orElse(List.of());
    } catch (CharacterCodingException e) {
      problems.add(file, "not UTF-8", "text in UTF-8");
    } catch (IOException e) {
      problems.add(file, "unreadable, " + e.getMessage(), "a file of cases");
    }
    return List.of();
  }
}
