package dev.unknot.answer.phrasing;

import dev.unknot.answer.Answer;
import dev.unknot.answer.Draft;
import dev.unknot.answer.Evidence;
import dev.unknot.answer.phrasing.Phraser.Ending;
import dev.unknot.answer.support.SupportCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Has answers worded anew and says of that what the passages bear out. Where a sentence is not
 * borne out the passage stands in, as it does for a warning or a position that was left out; where
 * too little is left, or the wording did not come whole, all passages are said in their own words.
 */
public final class VerifiedPhrasing implements Phrasing {

  private final Phraser phraser;
  private final SupportCheck check;
  private final Tally tally = new Tally();

  public VerifiedPhrasing(Phraser phraser, SupportCheck check) {
    this.phraser = phraser;
    this.check = check;
  }

  @Override
  public void say(String question, Answer.Found found, Draft draft) {
    List<Evidence> passages = found.passages();
    boolean differ = found.varying().isPresent();
    SentenceGate gate = new SentenceGate(check, passages, differ);
    Ending ending = phraser.phrase(task(question, differ, passages), gate);
    List<Sentence> sentences = ending instanceof Ending.Whole ? gate.finish() : List.of();
    tally.came(gate.size(), gate.dropped(), ending);
    if (ending instanceof Ending.Broken(String why)) {
      tally.kept(why);
      EXTRACTIVE.say(question, found, draft);
    } else if (tooLittle(sentences)) {
      tally.kept("unsupported");
      EXTRACTIVE.say(question, found, draft);
    } else {
      say(sentences, passages, differ, draft);
    }
  }

  /** What came of all wordings so far. */
  public PhrasingCounts counts() {
    return tally.counts();
  }

  private static Phraser.Task task(String question, boolean differ, List<Evidence> passages) {
    List<Phraser.Claim> claims =
        IntStream.range(0, passages.size())
            .mapToObj(i -> {
              Evidence passage = passages.get(i);
              return new Phraser.Claim(
                  i + 1,
                  VisibleText.of(passage.document().title()),
                  VisibleText.of(passage.passage().section()),
                  VisibleText.of(passage.text()));
            })
            .toList();
    return new Phraser.Task(VisibleText.of(question), differ, claims);
  }

  /** Most must be borne out, and the best passage be among what is said. */
  private static boolean tooLittle(List<Sentence> sentences) {
    long borneOut = sentences.stream().filter(Sentence::borneOut).count();
    return 2 * borneOut < sentences.size() || !cited(sentences).contains(1);
  }

  private static Set<Integer> cited(List<Sentence> sentences) {
    Set<Integer> cited = new HashSet<>();
    sentences.stream().filter(Sentence::borneOut).map(Sentence::cited).forEach(cited::addAll);
    return cited;
  }

  private static void say(
      List<Sentence> sentences, List<Evidence> passages, boolean differ, Draft draft) {
    Set<Integer> said = cited(sentences);
    for (Sentence sentence : sentences) {
      if (sentence.borneOut()) {
        draft.paraphrase(
            sentence.words(), sentence.cited().stream().map(n -> passages.get(n - 1)).toList());
      } else {
        sentence.cited().stream().filter(said::add).forEach(n -> draft.claim(passages.get(n - 1)));
      }
    }
    IntStream.rangeClosed(1, passages.size())
        .filter(n -> differ || passages.get(n - 1).holdsBack())
        .filter(said::add)
        .forEach(n -> draft.claim(passages.get(n - 1)));
  }
}
