package dev.unknot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unknot.corpus.Corpus;
import dev.unknot.corpus.Document;
import dev.unknot.language.Span;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last gate, over the project's own corpus. */
class GroundingTest {

  private static final Corpus CORPUS = Corpus.read(Path.of("corpus"));
  private static final Grounding GROUNDING = new Grounding(CORPUS);
  private static final Document DOCUMENT = CORPUS.documents().getFirst();
  private static final String QUOTE = DOCUMENT.passages().getFirst().text();
  private static final Span SPAN = DOCUMENT.passages().getFirst().span();

  @Test
  void letsAQuoteAtItsPlacePass() {
    assertThat(problems(citation(DOCUMENT.id(), SPAN, QUOTE))).isEmpty();
  }

  @Test
  void refusesAQuoteThatIsShifted() {
    Span later = new Span(SPAN.start() + 1, SPAN.end() + 1);

    assertThat(problems(citation(DOCUMENT.id(), later, QUOTE)))
        .containsExactly("quote: not at " + later + " of " + DOCUMENT.id());
  }

  @Test
  void refusesAQuoteWithALetterChanged() {
    assertThat(problems(citation(DOCUMENT.id(), SPAN, QUOTE.toUpperCase(java.util.Locale.ROOT))))
        .hasSize(1);
  }

  @Test
  void refusesAQuoteBeyondTheEndOfTheDocument() {
    int end = DOCUMENT.text().length();

    assertThat(problems(citation(DOCUMENT.id(), new Span(end - 3, end + 3), "abcdef"))).hasSize(1);
    assertThat(problems(citation(DOCUMENT.id(), new Span(end, end), ""))).hasSize(1);
  }

  @Test
  void refusesAnUnknownDocument() {
    assertThat(problems(citation("elsewhere", SPAN, QUOTE)))
        .containsExactly("document: elsewhere (expected: one of the corpus)");
  }

  @Test
  void refusesAClaimWhoseMarkerIsMissing() {
    assertThat(GROUNDING.problems("Yes.", claims(0, 4, 1), List.of(citation())))
        .containsExactly("marker: [1] missing after the claim at " + new Span(0, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Yes.[1]", "Yes.  [1]", "Yes. (1)", "Yes. [2]"})
  void refusesAMarkerOfAnotherForm(String text) {
    assertThat(GROUNDING.problems(text, claims(0, 4, 1), List.of(citation())))
        .anyMatch(problem -> problem.startsWith("marker:"));
  }

  @Test
  void refusesAClaimWhoseCitationIsMissing() {
    assertThat(GROUNDING.problems("Yes. [2]", claims(0, 4, 2), List.of(citation())))
        .containsExactly("claim without a citation: Yes.");
    assertThat(
            GROUNDING.problems(
                "Yes.", List.of(new Claim(new Span(0, 4), List.of())), List.of(citation())))
        .containsExactly("claim without a citation: Yes.");
  }

  @Test
  void refusesClaimsOutOfOrderOrOutsideTheText() {
    assertThat(GROUNDING.problems("Yes. [1]", claims(0, 40, 1), List.of(citation()))).hasSize(1);
    assertThat(GROUNDING.problems("Yes. [1]", claims(2, 2, 1), List.of(citation()))).hasSize(1);
    assertThat(
            GROUNDING.problems(
                "Yes. [1] No. [1]",
                List.of(
                    new Claim(new Span(9, 12), List.of(1)), new Claim(new Span(0, 4), List.of(1))),
                List.of(citation())))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10 to 20 seconds         | Hold it for 10-20 secs.
          10 to 20 seconds         | Hold it for ten to twenty seconds.
          at least 60 seconds      | Roll for at least 60 seconds.
          a few times a week       | Roll a few times a week.
          10 to 20 seconds         | Hold it.
          """)
  void letsAFigureOfThePassagePass(String passage, String claim) {
    assertThat(figure(passage, claim)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10 to 20 seconds    | Hold it for 10 to 30 seconds.
          10 to 20 seconds    | Hold it for 20 seconds.
          10 to 20 seconds    | Hold it for 10 to 20 minutes.
          at least 60 seconds | Roll for 60 seconds.
          60 seconds          | Roll for up to 60 seconds.
          5 minutes           | Roll 5 minutes a day.
          a few times a week  | Roll a few times a day.
          hold it             | Hold it for a minute.
          """)
  void refusesAFigureThatThePassageDoesNotHold(String passage, String claim) {
    assertThat(figure(passage, claim))
        .singleElement()
        .asString()
        .startsWith("figure: ")
        .endsWith("(expected: in the cited passages)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Hold 10 seconds.", "In 2 steps:", "Yes [1].", "48h", "\u0663 times", "9"})
  void refusesAFigureOutsideClaims(String wording) {
    assertThatExceptionOfType(UngroundedException.class)
        .isThrownBy(() -> GROUNDING.check(new Draft().say(wording)))
        .withMessageContaining("figure outside claims");
  }

  @Test
  void refusesAFigureBetweenClaims() {
    String text = "Yes. [1] Do it 3 times. No. [1]";
    List<Claim> claims =
        List.of(new Claim(new Span(0, 4), List.of(1)), new Claim(new Span(24, 27), List.of(1)));

    assertThat(GROUNDING.problems(text, claims, List.of(citation())))
        .containsExactly("figure outside claims: 3 (expected: none)");
  }

  @Test
  void letsWordingOfOursPass() {
    CitedText cited =
        GROUNDING.check(new Draft().say("The sources differ.").paragraph().say("Yes."));

    assertThat(cited.text()).isEqualTo("The sources differ.\n\nYes.");
    assertThat(cited.claims()).isEmpty();
    assertThat(cited.citations()).isEmpty();
  }

  @Test
  void tellsAllProblemsAtOnce() {
    Citation shifted = citation("elsewhere", SPAN, QUOTE);

    assertThat(GROUNDING.problems("Yes. 3", claims(0, 4, 1), List.of(shifted))).hasSize(3);
  }

  private static List<String> problems(Citation citation) {
    return GROUNDING.problems("Yes. [1]", claims(0, 4, 1), List.of(citation));
  }

  /**
   * The problems that a claim has by its figures, cited from a passage that is not at its place.
   */
  private static List<String> figure(String passage, String claim) {
    Citation citation = citation(DOCUMENT.id(), new Span(0, passage.length()), passage);
    return GROUNDING
        .problems(claim + " [1]", claims(0, claim.length(), 1), List.of(citation))
        .stream()
        .filter(problem -> !problem.startsWith("quote:"))
        .toList();
  }

  private static List<Claim> claims(int start, int end, int id) {
    return List.of(new Claim(new Span(start, end), List.of(id)));
  }

  private static Citation citation() {
    return citation(DOCUMENT.id(), SPAN, QUOTE);
  }

  private static Citation citation(String document, Span span, String quote) {
    return new Citation(1, document, "a.txt", "A", "", span, quote);
  }
}
