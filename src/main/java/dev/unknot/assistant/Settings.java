package dev.unknot.assistant;

import dev.unknot.model.Endpoint;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What an assistant is built from.
 *
 * @param corpus the folder of its documents
 * @param prompts the folder of its wording
 * @param index the folder of the index that was made of them; without one, they are indexed in
 *     memory
 * @param model the language model that words answers; without one they keep the documents' words
 */
public record Settings(
    Path corpus, Path prompts, Optional<Path> index, Optional<Endpoint> model, Clock clock) {

  public Settings(Path corpus, Path prompts, Clock clock) {
    this(corpus, prompts, Optional.empty(), Optional.empty(), clock);
  }

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
    return new Settings(folder, prompts, index, model, clock);
  }

  /** The same with another corpus or index, where one is named. */
  public Settings with(Optional<Path> corpus, Optional<Path> index) {
    return new Settings(
        corpus.orElse(this.corpus), prompts, index.isPresent() ? index : this.index, model, clock);
  }

  /** The same with a language model that words answers, where one is named. */
  public Settings withModel(Optional<Endpoint> endpoint) {
    return new Settings(corpus, prompts, index, endpoint, clock);
  }

  public Settings withClock(Clock clock) {
    return new Settings(corpus, prompts, index, model, clock);
  }
}
