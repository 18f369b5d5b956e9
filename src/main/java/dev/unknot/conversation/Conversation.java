package dev.unknot.conversation;

import dev.unknot.answer.Citation;
import dev.unknot.answer.Place;
import dev.unknot.safety.Facts;
import dev.unknot.understanding.Topic;
import java.util.List;
import java.util.Objects;
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
 */
public record Conversation(
    String id, int turns, Facts facts, Topic topic, List<String> offered, List<Place> cited) {

  private static final int MOST_CITED = 24;

  public Conversation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(topic, "topic");
    offered = List.copyOf(Objects.requireNonNull(offered, "offered"));
    cited = List.copyOf(Objects.requireNonNull(cited, "cited"));
  }

  /** A conversation with nothing said yet. */
  public static Conversation named(String id) {
    return new Conversation(id, 0, Facts.NONE, Topic.NONE, List.of(), List.of());
  }

  /** The same with one turn more. */
  public Conversation next() {
    return new Conversation(id, turns + 1, facts, topic, offered, cited);
  }

  Conversation with(Facts facts) {
    return new Conversation(id, turns, facts, topic, offered, cited);
  }

  Conversation about(Topic topic) {
    return new Conversation(id, turns, facts, topic, offered, cited);
  }

  /** After a reply: what it asked and what it cited is what the next message may point back to. */
  Conversation after(Reply reply) {
    List<String> choices = reply instanceof Reply.Clarifying ? reply.suggestions() : List.of();
    return new Conversation(id, turns, facts, topic, choices, citedAfter(reply));
  }

  /** What was cited before stays in mind, so that more can be told. */
  Conversation citingToo(List<Place> before) {
    return new Conversation(
        id,
        turns,
        facts,
        topic,
        offered,
        Stream.concat(cited.stream(), before.stream()).distinct().limit(MOST_CITED).toList());
  }

  private List<Place> citedAfter(Reply reply) {
    List<Place> now = reply.words().citations().stream().map(Citation::place).toList();
    return switch (reply) {
      case Reply.Smalltalk ignored -> cited;
      case Reply.Clarifying ignored -> cited;
      case Reply.Abstained ignored -> List.of();
      case Reply.Answered ignored -> now;
      case Reply.Cautioned ignored -> now;
      case Reply.Stopped ignored -> now;
    };
  }
}
