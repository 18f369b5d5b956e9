package dev.unknot.lexicon;

import dev.unknot.language.Span;
import dev.unknot.language.TimeAgo;
import dev.unknot.language.Token;
import dev.unknot.lexicon.Mention.Status;
import dev.unknot.lexicon.Negation.Denial;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells how each mention of a message is to be taken: negated, past, hypothetical, somebody else's.
 * The method is that of NegEx and ConText, cue words with a scope that a terminator ends, written
 * for chat; the cues are data, in {@code cues.yaml}.
 *
 * <p>Where a cue is in doubt the mention counts as affirmed, present, real and the speaker's own:
 * the reading that stops.
 */
public final class Context {

  /** What a span names that is no concept of ours. */
  private static final Concept NAMED =
      new Concept("named", Concept.Kind.SYMPTOM, "", Set.of("named", "symptom"), 1);

  private static final Duration RECENT = Duration.ofDays(2);

  private final List<Token> tokens;
  private final List<Clause> clauses;
  private final MentionTable mentions;
  private final Negation negation;
  private final Set<Integer> clausesOfOld = new HashSet<>();
  private final Set<Integer> healed = new HashSet<>();
  private final boolean namesAnother;
  private final Map<Integer, Integer> firstDoubt = new HashMap<>();

  public Context(Reading reading) {
    this.tokens = reading.tokens();
    this.clauses = reading.clauses();
    this.mentions = new MentionTable(tokens.size(), reading.mentions());
    this.negation = new Negation(tokens, clauses, mentions);
    this.namesAnother = reading.mentionsAny("other-person");
    for (Mention mention : reading.mentions()) {
      if (mention.is("hypothetical")) {
        firstDoubt.merge(mention.clause(), mention.to(), Math::min);
      }
      if (mention.is("healed") && !negation.becomes(mention.to())) {
        healed.add(mention.clause());
      }
    }
    int clause = 0;
    for (TimeAgo time : reading.times()) {
      while (clause < clauses.size() - 1 && time.from() >= clauses.get(clause).to()) {
        clause++;
      }
      if (time.when() instanceof TimeAgo.When.Ago ago && ago.least().compareTo(RECENT) >= 0) {
        clausesOfOld.add(clause);
      }
    }
  }

  /** How the words of a span are meant, which need not be a concept of ours. */
  public Status of(Span span) {
    if (tokens.isEmpty()) {
      return Status.PLAIN;
    }
    int from = 0;
    while (from < tokens.size() - 1 && tokens.get(from).span().end() <= span.start()) {
      from++;
    }
    int to = from + 1;
    while (to < tokens.size() && tokens.get(to).span().start() < span.end()) {
      to++;
    }
    int clause = 0;
    while (clause < clauses.size() - 1 && from >= clauses.get(clause).to()) {
      clause++;
    }
    Mention named = new Mention(NAMED, span, from, to, clause, Status.PLAIN);
    // What the words deny is denied; it is for signs of ours that doubt counts as present.
    boolean negated = negation.of(from, to) != Denial.NONE;
    return new Status(negated, past(named), hypothetical(named), other(named));
  }

  Status of(Mention mention) {
    return switch (mention.concept().kind()) {
      // "The pain isn't severe": a degree can be denied by itself.
      case CUE ->
          mention.is("severe") || mention.is("chronic")
              ? new Status(negated(mention), false, false, false)
              : Status.PLAIN;
      case FILLER, ASPECT, MOVE -> Status.PLAIN;
      case PART, TOOL, THING, SYMPTOM, INJURY, ACT, EFFECT, SITUATION, FOREIGN ->
          new Status(negated(mention), past(mention), hypothetical(mention), other(mention));
    };
  }

  private boolean negated(Mention mention) {
    Denial denial = negation.of(mention.from(), mention.to());
    boolean sure =
        denial == Denial.SURE
            || denial == Denial.DOUBTFUL && !Negation.isSign(mention.concept().kind());
    return sure && !excepted(mention);
  }

  /**
   * "No pain except on my spine", "nothing hurts but my spine": the next clause takes a place out
   * of the denial, and feels nothing of its own.
   */
  private boolean excepted(Mention mention) {
    int next = mention.clause() + 1;
    return mention.concept().kind() == Concept.Kind.SYMPTOM
        && follows(mention.clause())
        && inClause(next, "exception")
        && inClause(next, Concept.Kind.PART.id())
        && !inClause(next, Concept.Kind.SYMPTOM.id())
        && !inClause(next, "negation-after");
  }

  private boolean past(Mention mention) {
    if (inClause(mention.clause(), "still") || inClause(mention.clause(), "began")) {
      return false;
    }
    // "Got it ages ago and it's still here": the next clause tells that it goes on.
    boolean goesOn =
        follows(mention.clause())
            && inClause(mention.clause() + 1, "still")
            && mention.concept().kind() == Concept.Kind.SYMPTOM;
    if (goesOn) {
      return false;
    }
    if (inClause(mention.clause(), "past")) {
      return true;
    }
    return healed(mention.clause())
        || follows(mention.clause()) && healed(mention.clause() + 1)
        || clausesOfOld.contains(mention.clause())
        || datedBy(mention.clause() + 1);
  }

  /** "It popped painfully, that was five years back". */
  private boolean datedBy(int next) {
    return clausesOfOld.contains(next)
        && mentions.at(clauses.get(next).from(), "happened")
        && !inClause(next, "still")
        && !inClause(next, "began");
  }

  /** "It is fine now" tells that it is over; "is it fine now" does not. */
  private boolean healed(int clause) {
    return healed.contains(clause) && !inClause(clause, "negation") && !clauses.get(clause).asks();
  }

  /** Whether the next clause stands in the same sentence. */
  private boolean follows(int clause) {
    return clause + 1 < clauses.size()
        && clauses.get(clause + 1).sentence() == clauses.get(clause).sentence();
  }

  private boolean hypothetical(Mention mention) {
    Clause clause = clauses.get(mention.clause());
    if (clause.mood() == Clause.Mood.CONDITION) {
      // "If I roll there it hurts every time": a condition that is met.
      return !inClause(mention.clause(), "actual") && !singledOut(mention);
    }
    if (owned(mention)) {
      return false;
    }
    if (advised(mention)) {
      return true;
    }
    if (firstDoubt.getOrDefault(mention.clause(), Integer.MAX_VALUE) <= mention.from()) {
      return true;
    }
    return clause.asks()
        && !presupposes(mention.clause())
        && !affirmed(mention.clause() + 1)
        && !affirmed(mention.clause() + 2)
        && !circumstance(mention, clause);
  }

  /** "If it's my spine that hurts": only where it hurts is supposed. */
  private boolean singledOut(Mention mention) {
    return mention.from() > 0 && mentions.at(mention.from() - 1, "which-is");
  }

  /** "My trainer says sharp pain means stop": said of people in general. */
  private boolean advised(Mention mention) {
    return inClause(mention.clause(), "adviser")
        && inClause(mention.clause(), "teaches")
        && !inClause(mention.clause(), "self");
  }

  /** "Is painful popping normal, mine does that". */
  private boolean affirmed(int next) {
    return next < clauses.size() && mentions.at(clauses.get(next).from(), "affirms");
  }

  /** "How long do I hold it when there's pain": asked is what goes with it. */
  private boolean circumstance(Mention mention, Clause clause) {
    for (int at = clause.from(); at < mention.from(); at++) {
      if (mentions.at(at, "circumstance")) {
        return at == clause.from() || !mentions.at(at - 1, "finding-out");
      }
    }
    return false;
  }

  /**
   * "Would a ball help my knot", "a knot that I've had": what one calls one's own is there,
   * whatever is asked about it.
   */
  private boolean owned(Mention mention) {
    return switch (mention.concept().kind()) {
      case SYMPTOM, INJURY ->
          mention.from() > 0 && tokens.get(mention.from() - 1).form().equals("my")
              || had(mention.to());
      case PART, TOOL, THING, ACT, EFFECT, SITUATION, FOREIGN, ASPECT, CUE, FILLER, MOVE -> false;
    };
  }

  /** "... that I have been carrying", "... in my back which I've had". */
  private boolean had(int from) {
    int at = from;
    while (at < tokens.size()
        && (mentions.at(at, "place-relation") || mentions.at(at, Concept.Kind.PART.id()))) {
      at++;
    }
    while (at < tokens.size() && mentions.at(at, "which")) {
      at++;
    }
    return mentions.at(at, "speaker")
        && (tokens.get(at).form().endsWith("ve") || mentions.at(at + 1, "bearing"));
  }

  /**
   * "Why does my back hurt", "is it ok that I feel": a question that reports what it asks about.
   */
  private boolean presupposes(int clause) {
    boolean open = clauses.get(clause).mood() == Clause.Mood.QUESTION;
    return inClause(clause, "reporting")
        || open && !opened(clauses.get(clause))
        || inClause(clause, "self") && (open || inClause(clause, "that"));
  }

  /**
   * Whether a clause is put as a question, by its first words or its mark: "the popping causes
   * pain" holds a word that can ask, and asks nothing.
   */
  private boolean opened(Clause clause) {
    int end = clause.to();
    if (tokens.get(end - 1).isMark("?") || end < tokens.size() && tokens.get(end).isMark("?")) {
      return true;
    }
    for (int at = clause.from(); at < end; at++) {
      boolean head = at <= clause.from() + 1;
      boolean asks =
          mentions.at(at, "open-question")
              || head && mentions.at(at, "auxiliary")
              || mentions.at(at, Concept.Kind.ASPECT.id()) && (head || !mentions.at(at, "cause"));
      if (asks) {
        return true;
      }
    }
    return false;
  }

  private boolean other(Mention mention) {
    boolean another =
        inClause(mention.clause(), "other-person")
            || namesAnother && inClause(mention.clause(), "them");
    return another
        && (!inClause(mention.clause(), "self") || forAnother(mention))
        && !befell(mention);
  }

  /** "Pick up my warfarin for my dad". */
  private boolean forAnother(Mention mention) {
    return mention.to() < tokens.size()
        && tokens.get(mention.to()).form().equals("for")
        && mentions.at(mention.to() + 1, "other-person");
  }

  /** "Somebody ran into me": the words themselves tell whom it befell. */
  private boolean befell(Mention mention) {
    return mention.concept().kind() == Concept.Kind.INJURY
        && tokens.subList(mention.from(), mention.to()).stream()
            .anyMatch(token -> token.form().equals("me") || token.form().equals("my"));
  }

  private boolean inClause(int clause, String cue) {
    return mentions.inClause(clause, cue);
  }
}
