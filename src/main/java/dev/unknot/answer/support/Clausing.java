package dev.unknot.answer.support;

import dev.unknot.language.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts a sentence into clauses, and tells of each its force and which of its words are denied. */
final class Clausing {

  private static final Set<Force> SWEEPING = EnumSet.of(Force.EACH, Force.UNIVERSAL);
  private static final Set<String> ENDS = Set.of(",", ";", ":", ".", "!", "?", "-");
  private static final Set<String> TERMINATORS = Set.of("but", "except");

  /** What ends a denial of a thing: "no relief from the ball". */
  private static final Set<String> AFTER_NOUN =
      Set.of(
          "but", "except", "from", "at", "with", "for", "during", "in", "after", "on", "is", "are",
          "will", "can", "to");

  /** How far a negation reaches, in tokens, as NegEx has it, and some for the little words. */
  private static final int REACH = 9;

  /** The same for the denial of a thing: "rather than on the floor". */
  private static final int NOMINAL_REACH = 4;

  private final List<Token> tokens;
  private final Vocabulary words;
  private final int[] clauses;
  private final boolean[] denied;
  private final boolean[] cue;
  private final boolean[] aside;
  private final List<Set<Force>> forces = new ArrayList<>();

  Clausing(List<Token> tokens, Vocabulary words) {
    this.tokens = tokens;
    this.words = words;
    this.clauses = new int[tokens.size()];
    this.denied = new boolean[tokens.size()];
    this.cue = new boolean[tokens.size()];
    this.aside = new boolean[tokens.size()];
    bracket();
    cut();
    deny();
    weigh();
  }

  int clauseOf(int token) {
    return clauses[token];
  }

  boolean denied(int token) {
    return denied[token];
  }

  /** Whether a word tells how others are meant, and means nothing itself. */
  boolean isCue(int token) {
    return cue[token];
  }

  List<Set<Force>> forces() {
    return forces;
  }

  /** Marks what stands in brackets: it ends no clause and takes nothing of a denial's reach. */
  private void bracket() {
    boolean open = false;
    for (int at = 0; at < tokens.size(); at++) {
      open |= tokens.get(at).isMark("(");
      aside[at] = open;
      open &= !tokens.get(at).isMark(")");
    }
  }

  private void cut() {
    int clause = 0;
    boolean open = false;
    int begun = 0;
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      int start = words.clauseStarts().longest(tokens, at).map(Phrases.Found::to).orElse(0);
      if (start > 0 && at >= begun && !aside[at]) {
        clause += open ? 1 : 0;
        open = false;
        begun = start;
      }
      clauses[at] = clause;
      if (!aside[at]
          && token.kind() == Token.Kind.MARK
          && ENDS.contains(token.form())
          && !range(at)) {
        if (open) {
          clause++;
        }
        open = false;
      } else if (!words.function().contains(token.form())) {
        open = true;
      }
    }
    for (int i = 0; i <= clause; i++) {
      forces.add(EnumSet.noneOf(Force.class));
    }
  }

  private boolean range(int at) {
    return tokens.get(at).isMark("-") && at > 0 && tokens.get(at - 1).isNumber();
  }

  private void deny() {
    int at = 0;
    while (at < tokens.size()) {
      Optional<Phrases.Found<Integer>> none = words.noNegation().longest(tokens, at);
      Optional<Phrases.Found<Integer>> forward = words.forward().longest(tokens, at);
      Optional<Phrases.Found<Integer>> backward = words.backward().longest(tokens, at);
      Optional<Phrases.Found<Integer>> nominal = words.nominal().longest(tokens, at);
      int reach =
          Math.max(
              forward.map(Phrases.Found::length).orElse(0),
              nominal.map(Phrases.Found::length).orElse(0));
      if (none.isPresent() && none.get().length() >= reach) {
        at = none.get().to();
      } else if (backward.isPresent() && backward.get().length() >= reach) {
        mark(backward.get());
        denyBefore(at);
        at = backward.get().to();
      } else if (nominal.isPresent() && nominal.get().length() == reach) {
        mark(nominal.get());
        denyAfter(nominal.get().to(), AFTER_NOUN, NOMINAL_REACH);
        at = nominal.get().to();
      } else if (tokens.get(at).form().endsWith("n't")) {
        cue[at] = true;
        denyAfter(at + 1, TERMINATORS, REACH);
        at++;
      } else if (forward.isPresent()) {
        mark(forward.get());
        denyAfter(forward.get().to(), TERMINATORS, REACH);
        at = forward.get().to();
      } else {
        parted(at);
        at++;
      }
    }
  }

  /** "Keep the ball off the spine", "keep away from bone", "leave it alone". */
  private void parted(int at) {
    if (!words.partedSecond().contains(tokens.get(at).stem())) {
      return;
    }
    for (int i = at - 1; i >= 0 && at - i < REACH && clauses[i] == clauses[at]; i--) {
      if (words.partedFirst().contains(tokens.get(i).stem())) {
        if (tokens.get(at).form().equals("alone")) {
          cue[at] = true;
          Arrays.fill(denied, i + 1, at, true);
        } else {
          denyAfter(at + 1, TERMINATORS, REACH);
        }
        return;
      }
    }
  }

  private void mark(Phrases.Found<?> found) {
    for (int i = found.from(); i < found.to(); i++) {
      cue[i] = true;
    }
  }

  private void denyAfter(int from, Set<String> terminators, int reach) {
    int reached = 0;
    for (int i = from; i < tokens.size() && reached < reach; i++) {
      if (clauses[i] != clauses[from - 1]
          || i > from && terminators.contains(tokens.get(i).form())) {
        return;
      }
      denied[i] = !denied[i];
      reached += aside[i] ? 0 : 1;
    }
  }

  private void denyBefore(int to) {
    for (int i = to - 1; i >= 0 && clauses[i] == clauses[to]; i--) {
      denied[i] = !denied[i];
    }
  }

  private void weigh() {
    int at = 0;
    while (at < tokens.size()) {
      List<Phrases.Found<Force>> found = words.forces().at(tokens, at);
      int longest = found.stream().mapToInt(Phrases.Found::length).max().orElse(0);
      boolean parted = cue[at] && tokens.get(at).form().equals("alone");
      for (Phrases.Found<Force> each : found) {
        if (!parted
            && each.length() == longest
            && !(SWEEPING.contains(each.value()) && denied[at])) {
          forces.get(clauses[at]).add(each.value());
        }
      }
      at += Math.max(1, longest);
    }
  }
}
