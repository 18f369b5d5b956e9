package dev.unknot.lexicon;

import dev.unknot.language.Token;
import dev.unknot.lexicon.Concept.Kind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens of a message stand in the scope of a negation, in the manner of NegEx (Chapman et
 * al. 2001): a cue opens a scope after it or before it, a terminator ends it, and a list carries it
 * over commas as long as no part of the list says something of its own. It takes one pass each way,
 * so that a long message costs no more a word than a short one.
 */
final class Negation {

  /** How surely something is denied. */
  enum Denial {
    NONE,
    /** Far from what denies it. */
    FAINT,
    /** Denied by the words, but perhaps another thing is meant: "I don't sleep with this pain". */
    DOUBTFUL,
    SURE
  }

  /**
   * How far a scope reaches, in tokens from its cue or from the last part of its list. NegEx uses
   * five; chat puts more little words between.
   */
  private static final int REACH = 7;

  /** How far it can reach at the utmost, as in "not have any complaint of ... of ... ". */
  private static final int FAR = 12;

  /** How many tokens of a verb group stand before what was found: "is currently best seen". */
  private static final int VERB_GROUP = 4;

  private final List<Token> tokens;
  private final List<Clause> clauses;
  private final MentionTable mentions;

  /** Whether something is said outright from a token on, before its part of a list ends. */
  private final boolean[] speaks;

  private final Denial[] after;
  private final Denial[] before;

  Negation(List<Token> tokens, List<Clause> clauses, MentionTable mentions) {
    this.tokens = tokens;
    this.clauses = clauses;
    this.mentions = mentions;
    this.speaks = new boolean[tokens.size() + 1];
    this.after = new Denial[tokens.size()];
    this.before = new Denial[tokens.size()];
    Arrays.fill(before, Denial.NONE);
    clauses.reversed().forEach(this::findWhatSpeaks);
    Scope scope = new Scope();
    for (int index = 0; index < clauses.size(); index++) {
      scope.passOver(index);
    }
    goBack();
  }

  /** How surely the words from one token up to another are denied by words around them. */
  Denial of(int from, int to) {
    return before[to - 1].compareTo(after[from]) > 0 ? before[to - 1] : after[from];
  }

  private void findWhatSpeaks(Clause clause) {
    boolean says = false;
    for (int at = clause.to() - 1; at >= clause.from(); at--) {
      says = !is(at, "joint") && (says || says(at));
      speaks[at] = says;
    }
  }

  /** "It is", "hurts": but "is seen" at the end of a list says nothing beside it. */
  private boolean says(int at) {
    if (is(at, "subject") || is(at, "condition")) {
      return true;
    }
    if (!is(at, "auxiliary") && !is(at, "predicate")) {
      return false;
    }
    for (int verb = at; verb < Math.min(at + VERB_GROUP, tokens.size()); verb++) {
      if (is(verb, "finding") || is(verb, "negation-after")) {
        return false;
      }
    }
    return true;
  }

  /** The scope that a negation opens after it, as it goes on from token to token. */
  private final class Scope {

    private Denial denial = Denial.NONE;

    /** Whether it can go on over the parts of a list. */
    private boolean lists;

    /** Whether it has come to a body part. */
    private boolean placed;

    private int left;
    private int cueEnd;

    private void passOver(int index) {
      Clause clause = clauses.get(index);
      if (index > 0 && !goesOnInto(index)) {
        denial = Denial.NONE;
      }
      for (int at = clause.from(); at < clause.to(); at++) {
        step(at, clause);
        after[at] = denial;
        Mention cue = at < cueEnd ? null : cueAt(at, clause);
        if (cue != null) {
          open(cue);
        }
      }
    }

    private void step(int at, Clause clause) {
      if (at < cueEnd) {
        return;
      }
      boolean joint = is(at, "joint");
      left--;
      if (left < 0 && denial != Denial.NONE && !joint && !tokens.get(at).isMark(",")) {
        denial = left < REACH - FAR ? Denial.NONE : Denial.FAINT;
      }
      if (is(at, "terminator") || is(at, "conjunction") || foundBefore(at)) {
        denial = Denial.NONE;
      } else if (joint) {
        left = REACH;
        denial = lists && at + 1 < clause.to() && !speaks[at + 1] ? denial : Denial.NONE;
      }
      lists |= is(at, "bearing") || signAt(at);
      placed |= mentions.at(at, Kind.PART.id());
    }

    private void open(Mention cue) {
      cueEnd = cue.to();
      left = REACH;
      lists = !cue.is("verb-negation");
      placed = false;
      denial = governs(cue) ? Denial.SURE : Denial.DOUBTFUL;
    }

    /** "No pain, numbness or tingling", but not "no fall, my spine hurts". */
    private boolean goesOnInto(int index) {
      Clause clause = clauses.get(index);
      Token end = tokens.get(clause.from() - 1);
      if (!lists || !end.isMark(",") || speaks[clause.from()] || cueEnd == clause.from() - 1) {
        return false;
      }
      left = REACH;
      // "No fall, spine pain": a list would have gone on with an "or".
      boolean last = clause.to() == tokens.size() || !tokens.get(clause.to() - 1).isMark(",");
      if (last && !placed && mentions.inClause(index, Kind.PART.id())) {
        denial = denial == Denial.NONE ? Denial.NONE : Denial.DOUBTFUL;
      }
      return true;
    }

    /** "No fracture is seen in the": what was denied has been told. "No visible" has not. */
    private boolean foundBefore(int at) {
      return at - 1 > cueEnd
          && is(at - 1, "finding")
          && (mentions.at(at, "function") || !tokens.get(at).isWord());
    }
  }

  /** A negation that starts at a token; none if it asks, as "isn't it bad?" does. */
  private @Nullable Mention cueAt(int at, Clause clause) {
    for (Mention mention : mentions.startingAt(at)) {
      boolean asks = clause.mood() == Clause.Mood.YES_NO && at == clause.from();
      if (mention.is("negation") && !asks) {
        return mention;
      }
    }
    return null;
  }

  /**
   * Whether it is a sign that is denied, and not what is done: "don't have", "not sore", but "don't
   * like", "not sleeping".
   */
  private boolean governs(Mention cue) {
    int next = cue.to();
    while (next < tokens.size() && is(next, "hedge")) {
      next++;
    }
    if (next == tokens.size() || is(next, "bearing") || is(next, "finding") || signAt(next)) {
      return true;
    }
    return !cue.is("verb-negation") && !tokens.get(next).form().endsWith("ing");
  }

  private boolean signAt(int at) {
    for (Mention mention : mentions.startingAt(at)) {
      if (isSign(mention.concept().kind())) {
        return true;
      }
    }
    return false;
  }

  /** What people report, and safety looks for. */
  static boolean isSign(Kind kind) {
    return switch (kind) {
      case SYMPTOM, INJURY, SITUATION, FOREIGN -> true;
      case PART, TOOL, THING, ACT, EFFECT, ASPECT, CUE, FILLER, MOVE -> false;
    };
  }

  /** "Knot is gone", "nausea, vomiting and fever resolved": the scopes that reach back. */
  private void goBack() {
    for (int index = clauses.size() - 1; index >= 0; index--) {
      Clause clause = clauses.get(index);
      Denial denial = index + 1 < clauses.size() ? handedBack(index + 1) : Denial.NONE;
      for (int at = clause.to() - 1; at >= clause.from(); at--) {
        if (is(at, "conjunction") || is(at, "terminator")) {
          denial = Denial.NONE;
        }
        before[at] = denial;
        if (endsSomething(at) && !supposes(index)) {
          denial = Denial.SURE;
        }
      }
    }
  }

  private boolean endsSomething(int at) {
    for (Mention cue : mentions.startingAt(at)) {
      if (cue.is("negation-after") && !becomes(cue.to())) {
        return true;
      }
    }
    return false;
  }

  /** "My leg has gone really weak" tells of no end, but of a beginning. */
  boolean becomes(int from) {
    int next = from;
    while (next < tokens.size() && (is(next, "hedge") || is(next, "degree"))) {
      next++;
    }
    return next < tokens.size() && signAt(next);
  }

  /** "Once the pain is gone", "if it has resolved". */
  private boolean supposes(int index) {
    return clauses.get(index).mood() == Clause.Mood.CONDITION || mentions.inClause(index, "until");
  }

  /** What a clause hands back to the one before it: "pain: none", "fever, cough resolved". */
  private Denial handedBack(int index) {
    Clause clause = clauses.get(index);
    Token end = tokens.get(clause.from() - 1);
    if (is(clause.from(), "negation-after") && end.isMark(":")) {
      return Denial.SURE;
    }
    // "It was numb, although that has resolved": one word stands for what was named before.
    int first = clause.from();
    if (is(first, "conjunction")
        && is(first + 1, "back-reference")
        && before[first + 1] != Denial.NONE) {
      return Denial.DOUBTFUL;
    }
    boolean list =
        end.isMark(",") && !speaks[clause.from()] && !speaks[clauses.get(index - 1).from()];
    return list && before[clause.from()] != Denial.NONE ? Denial.DOUBTFUL : Denial.NONE;
  }

  private boolean is(int at, String cue) {
    return mentions.at(at, cue);
  }
}
