package dev.unknot.conversation;

import dev.unknot.answer.Citation;
import dev.unknot.answer.Place;
import dev.unknot.routine.Session;
import dev.unknot.routine.Timer;
import dev.unknot.safety.Facts;
import dev.unknot.understanding.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is remembered of the turns so far. A value: a turn makes a new one.
 *
 * @param id opaque and unguessable
 * @param turns how many turns it has had
 * @param facts what the person reported that safety goes by
 * @param topic what it is about
 * @param offered the choices of the question that was last asked back; empty if none was
 * @param cited the passages that the last answer cited
 * @param routine where the person stands in a routine, if one was begun
 */
public record Conversation(
    String id,
    int turns,
    Facts facts,
    Topic topic,
    List<String> offered,
    List<Place> cited,
    Optional<Session> routine) {

  private static final int MOST_CITED = 24;

  public Conversation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(topic, "topic");
    offered = List.copyOf(Objects.requireNonNull(offered, "offered"));
    cited = List.copyOf(Objects.requireNonNull(cited, "cited"));
    Objects.requireNonNull(routine, "routine");
  }

  /** A conversation with nothing said yet. */
  public static Conversation named(String id) {
    return new Conversation(id, 0, Facts.NONE, Topic.NONE, List.of(), List.of(), Optional.empty());
  }

  /** The same with one turn more. */
  public Conversation next() {
    return new Conversation(id, turns + 1, facts, topic, offered, cited, routine);
  }

  Conversation with(Facts facts) {
    return new Conversation(id, turns, facts, topic, offered, cited, routine);
  }

  Conversation about(Topic topic) {
    return new Conversation(id, turns, facts, topic, offered, cited, routine);
  }

  /** When the timer of the routine that runs ends, if it counts. */
  public Optional<Instant> timerEndsAt() {
    return routine
        .flatMap(Session::timer)
        .flatMap(timer ->
            timer instanceof Timer.Counting counting
                ? Optional.of(counting.endsAt())
                : Optional.empty());
  }

  Conversation in(Optional<Session> routine) {
    return new Conversation(id, turns, facts, topic, offered, cited, routine);
  }

  /** After a reply: what it asked and what it cited is what the next message may point back to. */
  Conversation after(Reply reply) {
    boolean asks = reply.plain() instanceof Reply.Clarifying;
    List<String> choices = asks ? reply.suggestions() : List.of();
    return new Conversation(id, turns, facts, topic, choices, citedAfter(reply), routine);
  }

  /** What was cited before stays in mind, so that more can be told. */
  Conversation citingToo(List<Place> before) {
    List<Place> all =
        Stream.concat(cited.stream(), before.stream()).distinct().limit(MOST_CITED).toList();
    return new Conversation(id, turns, facts, topic, offered, all, routine);
  }

  private List<Place> citedAfter(Reply reply) {
    return switch (reply.plain()) {
      case Reply.Smalltalk ignored -> cited;
      case Reply.Clarifying ignored -> cited;
      default -> reply.words().citations().stream().map(Citation::place).toList();
    };
  }
}
