package dev.unknot.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the documents below a folder, in the order of their names. Links are followed, since a
 * mounted corpus is often made of them, but no folder is entered twice.
 */
final class Folder {

  private final Path root;
  private final Problems problems;
  private final List<SourceFile> files = new ArrayList<>();
  private final Set<Path> entered = new HashSet<>();

  Folder(Path root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  List<SourceFile> files() {
    if (!Files.exists(root)) {
      problems.add(root.toString(), "no such folder", "a folder of .md or .txt files");
    } else if (!Files.isDirectory(root)) {
      problems.add(root.toString(), "not a folder", "a folder of .md or .txt files");
    } else {
      enter(root, "");
    }
    return List.copyOf(files);
  }

  private void enter(Path folder, String prefix) {
    try (Stream<Path> entries = Files.list(folder)) {
      entered.add(folder.toRealPath());
      entries.sorted().forEach(entry -> visit(entry, prefix + entry.getFileName()));
    } catch (IOException e) {
      problems.add(folder.toString(), "cannot be listed: " + e, "a readable folder");
    }
  }

  private void visit(Path entry, String name) {
    if (entry.getFileName().toString().startsWith(".")) {
      return;
    }
    if (Files.isDirectory(entry)) {
      visitFolder(entry, name);
    } else if (SourceFile.document(name)) {
      files.add(new SourceFile(entry, name));
    }
  }

  private void visitFolder(Path folder, String name) {
    if (Files.isSymbolicLink(folder) && !leadsOut(folder, name)) {
      return;
    }
    enter(folder, name + "/");
  }

  /** A link into the corpus, or to a folder around it, would read documents twice or never end. */
  private boolean leadsOut(Path link, String name) {
    try {
      Path top = root.toRealPath();
      Path target = link.toRealPath();
      if (target.startsWith(top) || top.startsWith(target) || entered.contains(target)) {
        problems.add(name, "links back to " + target, "a link to a folder not read otherwise");
        return false;
      }
      return true;
    } catch (IOException e) {
      problems.add(name, "cannot be followed: " + e, "a link to a folder");
      return false;
    }
  }
}
