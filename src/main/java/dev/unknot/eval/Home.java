package dev.unknot.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where things are if no option says so. */
final class Home {

  private Home() {}

  /** The project's own cases, by a path as short as it can be. */
  static Path cases() {
    Path cases = home().resolve("eval");
    Path here = Path.of("").toAbsolutePath();
    return cases.isAbsolute() && cases.startsWith(here) ? here.relativize(cases) : cases;
  }

  /** The launcher. */
  static Path program() {
    return home().resolve("unknot");
  }

  /** The gates that stand beside the first of some cases. */
  static Optional<Path> gates(List<Path> cases) {
    Path first = cases.getFirst();
    Path gates =
        Files.isDirectory(first) ? first.resolve("gates.yaml") : first.resolveSibling("gates.yaml");
    return Optional.of(gates).filter(Files::isRegularFile);
  }

  private static Path home() {
    return Path.of(System.getProperty("unknot.home", ""));
  }
}
