package dev.unknot.eval.service;

import dev.unknot.answer.phrasing.PhrasingCounts;
import dev.unknot.assistant.SearchRequest;
import dev.unknot.assistant.Settings;
import dev.unknot.assistant.Unknot;
import dev.unknot.conversation.Conversation;
import dev.unknot.conversation.Exchange;
import dev.unknot.json.ReplyJson;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The assistant in this process. */
public final class LocalService implements Service {

  private final Unknot unknot;
  private final Sources sources;
  private final SuiteClock clock;

  private LocalService(Unknot unknot, Sources sources, SuiteClock clock) {
    this.unknot = unknot;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * Opens an assistant whose first turns are all said at one time, so that a verdict that hangs on
   * the time of day does not change from run to run.
   */
  public static LocalService open(Settings settings, ZonedDateTime start) {
    SuiteClock clock = new SuiteClock(start);
    Unknot unknot = Unknot.open(settings.withClock(clock));
    warmUp(unknot);
    return new LocalService(unknot, FolderSources.read(settings.corpus()), clock);
  }

  /** The first reply loads classes: that is not what a latency is to tell. */
  private static void warmUp(Unknot unknot) {
    try {
      unknot.ask("how long do I roll my calves with a ball");
    } catch (RuntimeException e) {
      // A fault will show in the cases, with their messages.
    }
  }

  @Override
  public String name() {
    return "local";
  }

  @Override
  public Optional<String> version() {
    return Optional.of(
        Optional.ofNullable(Unknot.class.getPackage().getImplementationVersion())
            .orElse("development"));
  }

  @Override
  public Session open(CaseKey key) {
    return new LocalSession(unknot.start());
  }

  @Override
  public Sources sources() {
    return sources;
  }

  @Override
  public Optional<List<Found>> search(String question, int limit) {
    SearchRequest request = SearchRequest.words(question, limit);
    return Optional.of(unknot.search(request).stream().map(LocalService::found).toList());
  }

  private static Found found(dev.unknot.answer.Found found) {
    return new Found(
        found.rank(),
        found.score(),
        found.document(),
        found.section(),
        found.start(),
        found.end(),
        found.text());
  }

  @Override
  public OptionalDouble coverage(String question) {
    return unknot.coverage(question);
  }

  @Override
  public Optional<PhrasingCounts> phrasing() {
    return unknot.phrasing();
  }

  private final class LocalSession implements Session {

    private Conversation conversation;
    private Duration elapsed = Duration.ZERO;

    LocalSession(Conversation conversation) {
      this.conversation = conversation;
    }

    @Override
    public Heard say(String message, Duration after) {
      elapsed = elapsed.plus(after);
      clock.setElapsed(elapsed);
      long start = System.nanoTime();
      Exchange exchange;
      try {
        exchange = unknot.reply(conversation, message);
      } catch (RuntimeException e) {
        throw ServiceException.failed("a fault: " + e);
      }
      double milliseconds = (System.nanoTime() - start) / 1e6;
      conversation = exchange.conversation();
      String json = ReplyJson.write(conversation.id(), conversation.turns(), exchange.reply());
      return new Heard(Response.parse(json), milliseconds);
    }
  }
}
