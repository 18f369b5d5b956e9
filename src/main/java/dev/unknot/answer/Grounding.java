package dev.unknot.answer;

import dev.unknot.corpus.Corpus;
import dev.unknot.corpus.Document;
import dev.unknot.language.Quantities;
import dev.unknot.language.Quantity;
import dev.unknot.language.Span;
import dev.unknot.language.Token;
import dev.unknot.language.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last gate of every reply. A claim leaves only with a citation whose quote stands in its
 * document at its offsets, to the letter; a figure with its unit only if a cited passage holds the
 * same figure; outside claims no figure at all.
 */
public final class Grounding {

  private final Corpus corpus;

  public Grounding(Corpus corpus) {
    this.corpus = corpus;
  }

  /**
   * Turns a draft into a text that may leave.
   *
   * @throws UngroundedException with every problem found
   */
  public CitedText check(Draft draft) {
    String text = draft.text();
    List<String> problems =
        problems(withoutTitles(text, draft.titles()), draft.claims(), draft.citations());
    if (!problems.isEmpty()) {
      throw new UngroundedException(problems);
    }
    return new CitedText(text, draft.claims(), draft.citations(), draft.phrasing());
  }

  /**
   * The same text with a paragraph of our wording after it, which claims nothing.
   *
   * @throws UngroundedException if the wording holds a figure
   */
  public CitedText followed(CitedText words, String wording) {
    CitedText after = check(new Draft().say(wording));
    return new CitedText(
        words.text() + "\n\n" + after.text(), words.claims(), words.citations(), words.phrasing());
  }

  /** Blanks the titles of documents: a figure in a title is the title's. */
  private static String withoutTitles(String text, List<Span> titles) {
    StringBuilder blanked = new StringBuilder(text);
    for (Span title : titles) {
      blanked.replace(title.start(), title.end(), " ".repeat(title.length()));
    }
    return blanked.toString();
  }

  List<String> problems(String text, List<Claim> claims, List<Citation> citations) {
    List<String> problems = new ArrayList<>();
    citations.forEach(citation -> quoted(citation).ifPresent(problems::add));
    StringBuilder outside = new StringBuilder();
    int at = 0;
    for (Claim claim : claims) {
      Span span = claim.span();
      if (span.start() < at || span.end() > text.length() || span.length() == 0) {
        problems.add(
            "claim: "
                + span
                + " (expected: in order, inside the text's "
                + text.length()
                + " units)");
        return problems;
      }
      outside.append(text, at, span.start());
      at = afterMarkers(text, claim, problems);
      supported(span.of(text), claim, citations).ifPresent(problems::add);
    }
    outside.append(text, at, text.length());
    for (Token token : Tokenizer.tokenize(outside.toString())) {
      if (token.isNumber()) {
        problems.add("figure outside claims: " + token.form() + " (expected: none)");
      }
    }
    return problems;
  }

  private Optional<String> quoted(Citation citation) {
    Optional<Document> document = corpus.document(citation.document());
    if (document.isEmpty()) {
      return Optional.of("document: " + citation.document() + " (expected: one of the corpus)");
    }
    String text = document.get().text();
    boolean inside = citation.span().end() <= text.length() && citation.span().length() > 0;
    boolean exact = inside && citation.span().of(text).equals(citation.quote());
    return exact
        ? Optional.empty()
        : Optional.of("quote: not at " + citation.span() + " of " + citation.document());
  }

  private static int afterMarkers(String text, Claim claim, List<String> problems) {
    int at = claim.span().end();
    for (int id : claim.citations()) {
      String marker = " [" + id + "]";
      if (!text.startsWith(marker, at)) {
        problems.add("marker:" + marker + " missing after the claim at " + claim.span());
        return at;
      }
      at += marker.length();
    }
    return at;
  }

  private static Optional<String> supported(String words, Claim claim, List<Citation> citations) {
    List<Citation> cited =
        citations.stream().filter(citation -> claim.citations().contains(citation.id())).toList();
    if (cited.isEmpty()) {
      return Optional.of("claim without a citation: " + words);
    }
    return foreignFigure(words, cited.stream().map(Citation::quote).toList())
        .map(figure -> "figure: " + figure + " (expected: in the cited passages)");
  }

  /** A figure with its unit that stands in some words, and in none of the quotes. */
  public static Optional<String> foreignFigure(String words, List<String> quotes) {
    List<Quantity> figures = quotes.stream().flatMap(quote -> figures(quote).stream()).toList();
    return figures(words).stream()
        .filter(figure -> figures.stream().noneMatch(figure::sameAmount))
        .findFirst()
        .map(figure -> figure.span().of(words));
  }

  private static List<Quantity> figures(String text) {
    return Quantities.find(Tokenizer.tokenize(text));
  }
}
