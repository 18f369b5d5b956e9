package dev.unknot.language;

/**
 * A word, number or mark of a text.
 *
 * @param span where it stands in the raw text
 * @param form the folded form: lower case, plain Latin letters and apostrophes, nothing invisible
 * @param stem the form without its English ending; the form itself for numbers and marks
 */
public record Token(Span span, String form, String stem, Kind kind) {

  /** What a token is made of. A {@code SYMBOL} is an emoji or other sign that is no punctuation. */
  public enum Kind {
    WORD,
    NUMBER,
    MARK,
    SYMBOL
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  public boolean isMark(String mark) {
    return kind == Kind.MARK && form.equals(mark);
  }

  /** The same place read as another word, as a mended misspelling is. */
  public Token readAs(String word) {
    return new Token(span, word, Stems.of(word), Kind.WORD);
  }
}
