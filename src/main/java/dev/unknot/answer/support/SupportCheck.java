package dev.unknot.answer.support;

import dev.unknot.language.Sentences;
import dev.unknot.language.Span;
import dev.unknot.language.Token;
import dev.unknot.language.Tokenizer;
import dev.unknot.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells whether cited passages bear out a sentence. */
public final class SupportCheck {

  /** The least score of a supported sentence. Set on sentences made for it. */
  private static final double LEAST = 0.56;

  /** How much better another passage must bear a sentence out to be the one to cite. */
  private static final double BETTER = 0.25;

  private static final double NONE = 0.05;

  private static final List<Check> CHECKS =
      List.of(
          new WordCheck(),
          new FigureCheck(),
          new PoleCheck(),
          new PolarityCheck(),
          new ForceCheck(),
          new ConditionCheck(),
          new RoleCheck(),
          new AdjacencyCheck());

  private final Vocabulary words = Vocabulary.load();
  private final StatementReader reader;

  /** The check with the words of the product. */
  public static SupportCheck load() {
    return new SupportCheck(Lexicon.load());
  }

  public SupportCheck(Lexicon lexicon) {
    this.reader = new StatementReader(lexicon, words);
  }

  /**
   * Checks a sentence against the passages that it may cite, by markers that count from 1; without
   * a marker it stands on all of them.
   */
  public Support check(List<CitedPassage> passages, String sentence) {
    Citing citing = Citing.of(sentence);
    Findings findings = new Findings();
    List<CitedPassage> cited = new ArrayList<>();
    List<CitedPassage> others = new ArrayList<>(passages);
    for (int number : citing.cited()) {
      if (number < 1 || number > passages.size()) {
        findings.add(Reason.MARKER, NONE);
      } else {
        cited.add(passages.get(number - 1));
        others.remove(passages.get(number - 1));
      }
    }
    if (citing.cited().isEmpty()) {
      cited.addAll(passages);
      others.clear();
    }
    for (String quote : citing.quotes()) {
      if (cited.stream().noneMatch(passage -> quotes(passage, quote))) {
        findings.add(Reason.QUOTE, NONE);
      }
    }
    if (injected(citing.text())) {
      findings.add(Reason.INJECTION, NONE);
    }
    double coverage = compare(citing.text(), basis(cited), findings);
    if (!others.isEmpty()) {
      double elsewhere = compare(citing.text(), basis(others), new Findings());
      if (elsewhere > coverage + BETTER) {
        findings.add(Reason.CITATION, 0.4);
      }
    }
    double score = Math.clamp(coverage * findings.left(), 0, 1);
    return new Support(score >= LEAST, score, findings.reasons());
  }

  /** Compares each sentence of a text; gives the coverage of the least covered. */
  private double compare(String text, Basis basis, Findings findings) {
    List<Span> sentences = Sentences.split(text, new Span(0, text.length()));
    if (basis.sentences().isEmpty() || sentences.isEmpty()) {
      findings.add(Reason.CONTENT, NONE);
      return 0;
    }
    double least = 1;
    for (Span span : sentences) {
      Alignment alignment = new Alignment(reader.read(span.of(text)), basis);
      least = Math.min(least, alignment.coverage());
      CHECKS.forEach(check -> check.apply(alignment, findings));
    }
    return least;
  }

  private Basis basis(List<CitedPassage> passages) {
    List<Statement> sentences = new ArrayList<>();
    List<Statement> headings = new ArrayList<>();
    for (CitedPassage passage : passages) {
      String text = passage.text();
      for (Span span : Sentences.split(text, new Span(0, text.length()))) {
        if (injected(span.of(text))) {
          // What stands after words to a machine may be its words too.
          break;
        }
        sentences.add(reader.read(span.of(text)));
      }
      passage.headings().forEach(heading -> headings.add(reader.read(heading)));
    }
    return new Basis(sentences, headings);
  }

  private boolean injected(String text) {
    List<Token> tokens = Tokenizer.tokenize(text);
    for (int at = 0; at < tokens.size(); at++) {
      if (words.injections().longest(tokens, at).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean quotes(CitedPassage passage, String quote) {
    String wanted = plain(quote);
    return plain(passage.text()).contains(wanted)
        || passage.headings().stream().anyMatch(heading -> plain(heading).contains(wanted));
  }

  /** White space as one space, quotation marks straight, and no mark at the end. */
  private static String plain(String text) {
    String straight =
        text.replace('\u2019', '\'').replace('\u2018', '\'').replaceAll("[\\s\u00a0]+", " ");
    return straight.strip().replaceAll("[.,;:!?]+$", "").toLowerCase(Locale.ROOT);
  }
}
