package dev.unknot.lexicon;

import dev.unknot.language.Token;
import dev.unknot.lexicon.Clause.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a message into clauses at marks, line ends and conjunctions, and tells the mood of each. */
final class Clauses {

  private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", ";", "\u2026");
  private static final String FILLER = Concept.Kind.FILLER.id();

  /** "Did my shoulder in" begins as a question does, and tells. */
  private static final String INJURY = Concept.Kind.INJURY.id();

  private static final String ASPECT = Concept.Kind.ASPECT.id();

  /** Words that ask at the head of a clause and join inside one. */
  private static final Set<String> SUBORDINATE = Set.of("when", "where", "while", "every", "each");

  /** Words that begin a question wherever they stand, with an aspect after them. */
  private static final Set<String> QUESTION_WORDS = Set.of("how", "what", "why", "which");

  private static final Set<String> CLAUSE_ENDS = Set.of(",", ":", "(", ")", "\"", "-", "[", "]");

  /** What follows a verb straight away only if its subject is left out. */
  private static final Set<String> AFTER_NO_SUBJECT =
      Set.of(
          "had",
          "been",
          "got",
          "gotten",
          "in",
          "having",
          "getting",
          "feeling",
          "experiencing",
          "suffering",
          "just",
          "still",
          "always",
          "also",
          "now",
          "really",
          "so",
          "not",
          "never",
          "definitely");

  /** How far after a question word its verb stands: "which foam roller should I". */
  private static final int NAMED = 3;

  private final String text;
  private final List<Token> tokens;
  private final MentionTable mentions;

  Clauses(String text, List<Token> tokens, List<Mention> mentions) {
    this.text = text;
    this.tokens = tokens;
    this.mentions = new MentionTable(tokens.size(), mentions);
  }

  List<Clause> cut() {
    List<Clause> clauses = new ArrayList<>();
    int start = 0;
    int sentence = 0;
    for (int at = 0; at < tokens.size(); at++) {
      boolean ends = endsSentence(at);
      if (ends || endsClause(at)) {
        add(clauses, start, at + 1, sentence);
        start = at + 1;
      } else if (at > start && startsClause(start, at)) {
        add(clauses, start, at, sentence);
        start = at;
      }
      if (ends || lineEndsAfter(at)) {
        add(clauses, start, at + 1, sentence);
        start = Math.max(start, at + 1);
        sentence++;
      }
    }
    add(clauses, start, tokens.size(), sentence);
    return List.copyOf(clauses);
  }

  private void add(List<Clause> clauses, int from, int to, int sentence) {
    if (to > from) {
      clauses.add(new Clause(from, to, sentence, mood(from, to)));
    }
  }

  private boolean endsSentence(int at) {
    return tokens.get(at).kind() == Token.Kind.MARK
        && SENTENCE_ENDS.contains(tokens.get(at).form());
  }

  private boolean endsClause(int at) {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.MARK
        || !CLAUSE_ENDS.contains(token.form())
        || insideMention(at)) {
      return false;
    }
    boolean range = token.isMark("-") && at > 0 && tokens.get(at - 1).isNumber();
    return !range;
  }

  private boolean startsClause(int start, int at) {
    if (insideMention(at)) {
      return false;
    }
    if (cueAt(at, "conjunction") || cueAt(at, "condition")) {
      return true;
    }
    String form = tokens.get(at).form();
    boolean question = QUESTION_WORDS.contains(form) && (aspectAt(at) || inverts(at));
    if (question && head(start, at) < at) {
      return true;
    }
    boolean and = form.equals("and") || form.equals("or");
    return and
        && at + 1 < tokens.size()
        && (cueAt(at + 1, "subject") || cueAt(at + 1, "other-person") || opensQuestion(at + 1));
  }

  /** "What should I", "which roller do they": a question in so many words. */
  private boolean inverts(int at) {
    for (int verb = at + 1; verb <= at + NAMED && !cueAt(verb, "open-question"); verb++) {
      if (cueAt(verb, "auxiliary") && cueAt(verb + 1, "addressed")) {
        return true;
      }
    }
    return false;
  }

  private boolean lineEndsAfter(int at) {
    int from = tokens.get(at).span().end();
    int to = at + 1 < tokens.size() ? tokens.get(at + 1).span().start() : from;
    return text.substring(from, to).indexOf('\n') >= 0;
  }

  private Mood mood(int from, int to) {
    int first = head(from, to);
    if (first < to && cueAt(first, "condition")) {
      return Mood.CONDITION;
    }
    if (first < to && (cueAt(first, "open-question") || aspectAt(first))) {
      return Mood.QUESTION;
    }
    if (first < to
        && cueAt(first, "auxiliary")
        && !cueAt(first + 1, "negation")
        && !mentions.at(first, INJURY)
        && !(cueAt(first, "denied-auxiliary") && !cueAt(first + 1, "addressed"))
        && !subjectLeftOut(first + 1, to)) {
      return Mood.YES_NO;
    }
    boolean marked =
        tokens.get(to - 1).isMark("?") || to < tokens.size() && tokens.get(to).isMark("?");
    for (int at = first; at < to; at++) {
      if (asksAt(at)) {
        return Mood.QUESTION;
      }
    }
    return marked ? Mood.YES_NO : Mood.STATEMENT;
  }

  /** The first token that is no greeting, filler or conjunction; the end if there is none. */
  private int head(int from, int to) {
    int first = from;
    while (first < to && (lead(first) || fillerAt(first))) {
      first = Math.max(first + 1, endOfFiller(first));
    }
    return Math.min(first, to);
  }

  /** "Have had this knot for years", "am in agony": a statement whose "I" is left out. */
  private boolean subjectLeftOut(int at, int to) {
    return at < to && AFTER_NO_SUBJECT.contains(tokens.get(at).form());
  }

  private boolean opensQuestion(int at) {
    return cueAt(at, "open-question") || cueAt(at, "auxiliary") || aspectAt(at);
  }

  private boolean lead(int at) {
    Token token = tokens.get(at);
    return !token.isWord() && !token.isNumber()
        || cueAt(at, "conjunction")
        || cueAt(at, "lead-in")
        || token.form().equals("and")
        || token.form().equals("or");
  }

  private boolean fillerAt(int at) {
    return mentions.at(at, FILLER);
  }

  private int endOfFiller(int at) {
    return mentions.startingAt(at).stream()
        .filter(mention -> mention.is(FILLER))
        .mapToInt(Mention::to)
        .max()
        .orElse(at);
  }

  /** An aspect; but "intense pain" is no question of how hard, nor is "8 out of 10". */
  private boolean aspectAt(int at) {
    return mentions.at(at, ASPECT)
        && !(at > 0 && tokens.get(at - 1).isNumber())
        && mentions.startingAt(at).stream()
            .noneMatch(mention -> mention.is("too-much") && mention.to() > at + 1);
  }

  /**
   * Whether an aspect named in mid-clause asks: "calf ball how long" does, "it hurts when I roll"
   * does not.
   */
  private boolean asksAt(int at) {
    return aspectAt(at) && !SUBORDINATE.contains(tokens.get(at).form());
  }

  private boolean cueAt(int at, String cue) {
    return mentions.at(at, cue);
  }

  private boolean insideMention(int at) {
    return mentions.inside(at);
  }
}
