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
 * @param cache a folder of the program's own, for what it need not read twice; without one it reads
 *     everything anew
 * @param model the language model that words answers; without one they keep the documents' words
 */
public record Settings(
    Path corpus,
    Path prompts,
    Optional<Path> index,
    Optional<Path> cache,
    Optional<Endpoint> model,
    Clock clock) {

  public Settings(Path corpus, Path prompts, Clock clock) {
    this(corpus, prompts, Optional.empty(), Optional.empty(), Optional.empty(), clock);
  }

  /**
   * The project's own folders under its home: the property {@code unknot.home}, else the working
   * directory. What was read is kept where the property {@code unknot.cache} says, if it is set.
   */
  public static Settings ofProject() {
    Path home = Path.of(System.getProperty("unknot.home", ""));
    return new Settings(
        home.resolve("corpus"),
        home.resolve("prompts"),
        Optional.empty(),
        Optional.ofNullable(System.getProperty("unknot.cache")).map(Path::of),
        Optional.empty(),
        Clock.system(ZoneId.systemDefault()));
  }

  public Settings withCorpus(Path folder) {
    return with(Optional.of(folder), Optional.empty());
  }

  /**
   * The same with another corpus or index, where one is named. What is kept is kept of our own
   * documents alone.
   */
  public Settings with(Optional<Path> corpus, Optional<Path> index) {
    return new Settings(
        corpus.orElse(this.corpus),
        prompts,
        index.isPresent() ? index : this.index,
        corpus.isPresent() ? Optional.empty() : cache,
        model,
        clock);
  }

  /** The same with a language model that words answers, where one is named. */
  public Settings withModel(Optional<Endpoint> endpoint) {
    return new Settings(corpus, prompts, index, cache, endpoint, clock);
  }

  public Settings withClock(Clock clock) {
    return new Settings(corpus, prompts, index, cache, model, clock);
  }
}
