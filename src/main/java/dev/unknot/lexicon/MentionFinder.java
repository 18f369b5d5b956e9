package dev.unknot.lexicon;

import dev.unknot.language.Span;
import dev.unknot.language.Token;
import dev.unknot.lexicon.Mention.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds the concepts in a row of tokens: first the phrases of words, leftmost and longest, then the
 * phrases made of concepts, which take the place of what they are made of, if it is of their kind
 * ("next to" + "spine" is no longer the spine).
 */
final class MentionFinder {

  private final PhraseTable phrases;
  private final List<Token> tokens;

  MentionFinder(PhraseTable phrases, List<Token> tokens) {
    this.phrases = phrases;
    this.tokens = tokens;
  }

  List<Mention> find() {
    return composed(plain());
  }

  private List<Mention> plain() {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      PhraseTable.Found found = phrases.longest(tokens, at);
      if (found == null) {
        at++;
        continue;
      }
      add(mentions, found, at);
      at = found.to();
    }
    return mentions;
  }

  private List<Mention> composed(List<Mention> plain) {
    List<List<Mention>> starting = new ArrayList<>(Collections.nCopies(tokens.size(), List.of()));
    plain.forEach(mention -> MentionTable.add(starting, mention));
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      PhraseTable.Found found = phrases.longest(tokens, at, starting);
      if (found != null) {
        add(mentions, found, at);
        int from = at;
        starting.subList(at, found.to()).stream()
            .flatMap(List::stream)
            .filter(inside -> inside.to() <= found.to())
            .filter(inside ->
                found.concepts().stream().noneMatch(whole -> replaces(whole, inside, from)))
            .forEach(mentions::add);
        at = found.to();
        continue;
      }
      mentions.addAll(starting.get(at));
      at++;
    }
    return mentions;
  }

  /**
   * A part made of a part is another part; but an injury to a part leaves the part named. A sign in
   * a figure of speech is none: "pop the ball under".
   */
  private static boolean replaces(Concept whole, Mention inside, int from) {
    return whole.kind() == inside.concept().kind()
        || whole.kind() == Concept.Kind.FILLER && Negation.isSign(inside.concept().kind())
        || inside.from() == from && inside.concept().equals(whole);
  }

  private void add(List<Mention> mentions, PhraseTable.Found found, int from) {
    Span span = tokens.get(from).span().cover(tokens.get(found.to() - 1).span());
    found
        .concepts()
        .forEach(
            concept -> mentions.add(new Mention(concept, span, from, found.to(), 0, Status.PLAIN)));
  }
}
