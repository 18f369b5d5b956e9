package dev.unknot.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.language.Token.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Roll the calf.            | roll the calf .
          long-standing knot        | long standing knot
          self\u2010massage         | self massage
          it hurts - stop           | it hurts - stop
          it hurts \u2014 stop      | it hurts - stop
          48h                       | 48 h
          10min                     | 10 min
          15-30 s                   | 15 - 30 s
          15\u201330s               | 15 - 30 s
          1.5 inches                | 1.5 inches
          1,000 times               | 1,000 times
          on day 8.                 | on day 8 .
          8/10                      | 8 / 10
          can't feel                | can't feel
          can\u2019t feel           | can't feel
          can`t feel                | can't feel
          the readers' knot         | the readers ' knot
          CAF\u00c9                 | cafe
          \uff30\uff41\uff29\uff4e  | pain
          p\u0430in over sp\u0456ne | pain over spine
          pa\u200bin                | pain
          pa\u00adin                | pain
          cafe\u0301                | cafe
          \u0663\u0660 seconds      | 30 seconds
          (tight)                   | ( tight )
          """)
  void cutsTextIntoFoldedForms(String text, String forms) {
    assertThat(Tokenizer.tokenize(text))
        .extracting(Token::form)
        .containsExactly(forms.split(" ", -1));
  }

  @Test
  void readsAcrossAnyWhiteSpace() {
    assertThat(Tokenizer.tokenize("my\u00a0calf\r\nhurts\tso\u2003much"))
        .extracting(Token::form)
        .containsExactly("my", "calf", "hurts", "so", "much");
  }

  @Test
  void keepsTheSpanOfWhatWasWritten() {
    String text = "My  pa\u200bin\u2019s worse";

    assertThat(Tokenizer.tokenize(text))
        .extracting(token -> token.span().of(text))
        .containsExactly("My", "pa\u200bin\u2019s", "worse");
  }

  @Test
  void everyTokenHasAForm() {
    String everyCharacter =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .collect(
                StringBuilder::new,
                (text, codePoint) -> text.appendCodePoint(codePoint).append(' '),
                StringBuilder::append)
            .toString();

    assertThat(Tokenizer.tokenize(everyCharacter)).noneMatch(token -> token.form().isEmpty());
  }

  @Test
  void leavesNothingInvisibleAtTheEndOfAWord() {
    String text = "pain\u200b\u200d end";

    assertThat(Tokenizer.tokenize(text).getFirst().span()).isEqualTo(new Span(0, 4));
  }

  @Test
  void tellsWordsNumbersMarksAndSymbolsApart() {
    assertThat(Tokenizer.tokenize("ow 8 ! \uD83D\uDE2D"))
        .extracting(Token::kind)
        .containsExactly(Kind.WORD, Kind.NUMBER, Kind.MARK, Kind.SYMBOL);
  }

  @ParameterizedTest
  @CsvSource({"calves,calv", "rolling,roll", "spine's,spine", "8,8", "pain,pain"})
  void stemsWordsAlone(String word, String stem) {
    assertThat(Tokenizer.tokenize(word).getFirst().stem())
        .isEqualTo(stem.equals("spine") ? Stems.of("spine") : stem);
  }

  @Test
  void findsNothingInNothing() {
    assertThat(Tokenizer.tokenize("")).isEmpty();
    assertThat(Tokenizer.tokenize(" \u00a0\u200b\r\n")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("randomTexts")
  void coversEveryLetterAndDigitOnceAndInOrder(String text) {
    int at = 0;
    for (Token token : Tokenizer.tokenize(text)) {
      Span span = token.span();
      assertThat(span.start()).isGreaterThanOrEqualTo(at);
      assertThat(span.length()).isPositive();
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
      assertThat(token.form()).isNotEmpty();
      assertThat(readable(text.substring(at, span.start()))).isFalse();
      assertThat(splitsPair(text, span.start()) || splitsPair(text, span.end())).isFalse();
      at = span.end();
    }
    assertThat(readable(text.substring(at))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("randomTexts")
  void readsATokenAloneAsItReadsItInPlace(String text) {
    for (Token token : Tokenizer.tokenize(text)) {
      String alone = token.span().of(text);

      assertThat(Tokenizer.tokenize(alone))
          .singleElement()
          .isEqualTo(
              new Token(new Span(0, alone.length()), token.form(), token.stem(), token.kind()));
    }
  }

  private static boolean readable(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  private static Stream<Arguments> randomTexts() {
    return IntStream.range(0, 200).mapToObj(seed -> Arguments.of(text(new Random(seed))));
  }

  private static String text(Random random) {
    List<String> pieces =
        List.of(
            "spine",
            "can't",
            "knot",
            "48h",
            "15-30",
            "8/10",
            "1.5",
            "\u200b",
            "\u200d",
            "\u00ad",
            "\u00a0",
            "\ufeff",
            "\r\n",
            "\n",
            " ",
            "-",
            "\u2014",
            "'",
            "\u2019",
            ".",
            "?",
            "[1]",
            "\uD83D\uDE2D",
            "\uD83D\uDC68\u200d\uD83D\uDC69",
            "\ufe0f",
            "\u0430",
            "\u03bf",
            "\u00e9",
            "e\u0301",
            "\uff11",
            "\u0663",
            "\uD835\uDFCE",
            "\uD835\uDC00",
            "\u00df",
            "\ufb01",
            "\u4e2d",
            "\u05d0",
            "\u202e",
            "\ud83d",
            "\ude2d",
            "\u0000");
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(40);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(8) == 0) {
        text.appendCodePoint(random.nextInt(0x3000));
      } else {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
    }
    return text.toString();
  }
}
