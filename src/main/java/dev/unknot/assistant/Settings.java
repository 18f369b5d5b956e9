package dev.unknot.assistant;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/**
 * What an assistant is built from.
 *
 * @param corpus the folder of its documents
 * @param prompts the folder of its wording
 */
public record Settings(Path corpus, Path prompts, Clock clock) {

  /**
   * The project's own folders under its home: the property {@code unknot.home}, else the working
   * directory.
   */
  public static Settings ofProject() {
    Path home = Path.of(System.getProperty("unknot.home", ""));
    return new Settings(
        home.resolve("corpus"), home.resolve("prompts"), Clock.system(ZoneId.systemDefault()));
  }

  public Settings withCorpus(Path folder) {
    return new Settings(folder, prompts, clock);
  }

  public Settings withClock(Clock clock) {
    return new Settings(corpus, prompts, clock);
  }
}
