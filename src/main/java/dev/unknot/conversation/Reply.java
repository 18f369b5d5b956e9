package dev.unknot.conversation;

import dev.unknot.answer.CitedText;
import dev.unknot.language.Span;
import dev.unknot.routine.Routine;
import dev.unknot.routine.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the assistant says to one message. The faces see nothing else. */
public sealed interface Reply {

  CitedText words();

  /** What could be asked next, as messages. */
  List<String> suggestions();

  /** What safety found; empty if nothing. */
  Optional<SafetyNote> safety();

  /** Where the person stands in a routine; empty if in none. */
  default Optional<Progress> routine() {
    return Optional.empty();
  }

  /** The reply itself, without the routine that it interrupts. */
  default Reply plain() {
    return this;
  }

  /** What documents tell differently; empty unless they do. */
  default List<Difference> differences() {
    return List.of();
  }

  /** The documents answer. */
  record Answered(CitedText words, List<Difference> differences, List<String> suggestions)
      implements Reply {
    public Answered {
      differences = List.copyOf(differences);
      suggestions = List.copyOf(suggestions);
    }

    @Override
    public Optional<SafetyNote> safety() {
      return Optional.empty();
    }
  }

  /** The documents answer, and a warning leads. */
  record Cautioned(
      CitedText words, SafetyNote note, List<Difference> differences, List<String> suggestions)
      implements Reply {
    public Cautioned {
      differences = List.copyOf(differences);
      suggestions = List.copyOf(suggestions);
    }

    @Override
    public Optional<SafetyNote> safety() {
      return Optional.of(note);
    }
  }

  /** A rule stops the person. */
  record Stopped(CitedText words, SafetyNote note) implements Reply {
    @Override
    public List<String> suggestions() {
      return List.of();
    }

    @Override
    public Optional<SafetyNote> safety() {
      return Optional.of(note);
    }
  }

  /** One short question, with choices. */
  record Clarifying(CitedText words, Optional<SafetyNote> safety, List<String> suggestions)
      implements Reply {
    public Clarifying {
      suggestions = List.copyOf(suggestions);
    }
  }

  /**
   * The documents do not say.
   *
   * @param reason one of {@code not-in-sources}, {@code out-of-scope}, {@code medical}, {@code
   *     language}
   */
  record Abstained(CitedText words, String reason, List<String> suggestions) implements Reply {
    public Abstained {
      suggestions = List.copyOf(suggestions);
    }

    @Override
    public Optional<SafetyNote> safety() {
      return Optional.empty();
    }
  }

  /** A greeting, thanks, what can you do. */
  record Smalltalk(CitedText words, List<String> suggestions) implements Reply {
    public Smalltalk {
      suggestions = List.copyOf(suggestions);
    }

    @Override
    public Optional<SafetyNote> safety() {
      return Optional.empty();
    }
  }

  /**
   * A routine starts, moves or is told of.
   *
   * @param act what the message was taken to do, by id
   */
  record Guided(CitedText words, Progress progress, String act, List<String> suggestions)
      implements Reply {
    public Guided {
      suggestions = List.copyOf(suggestions);
    }

    @Override
    public Optional<SafetyNote> safety() {
      return Optional.empty();
    }

    @Override
    public Optional<Progress> routine() {
      return Optional.of(progress);
    }
  }

  /** Another reply in the midst of a routine, with a line on where the person stands. */
  record InRoutine(Reply reply, CitedText words, Progress progress) implements Reply {
    @Override
    public List<String> suggestions() {
      return reply.suggestions();
    }

    @Override
    public Optional<SafetyNote> safety() {
      return reply.safety();
    }

    @Override
    public Optional<Progress> routine() {
      return Optional.of(progress);
    }

    @Override
    public Reply plain() {
      return reply;
    }
  }

  /**
   * Where a person stands in a routine.
   *
   * @param now when the reply was given, for the timer
   */
  record Progress(Routine routine, Session session, Instant now) {}

  /**
   * Why a reply is not plain.
   *
   * @param level the level's id
   * @param clears what would clear it, in words for people
   */
  record SafetyNote(
      String level,
      String rule,
      List<String> also,
      List<Evidence> evidence,
      String clears,
      Optional<Reference> reference) {
    public SafetyNote {
      also = List.copyOf(also);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Something that documents tell differently.
   *
   * @param about what it is, in words for people
   */
  record Difference(String about, List<Position> positions) {
    public Difference {
      positions = List.copyOf(positions);
    }
  }

  /** What one document says of it, with the numbers of its citations. */
  record Position(String text, List<Integer> citations) {
    public Position {
      citations = List.copyOf(citations);
    }
  }

  /** Words of a message that made a rule hold. */
  record Evidence(int turn, Span span, String text) {}

  /** Public guidance that a rule stands on where no document does. */
  record Reference(String name, String url) {}
}
