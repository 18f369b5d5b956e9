package dev.unknot.language;

import dev.unknot.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into tokens in one pass. A hyphen inside a word parts it in two words and leaves no
 * token ("long-standing" reads as "long standing"); a figure and the unit written on it are two
 * tokens ("48h", "10min"); an apostrophe inside a word belongs to it.
 */
public final class Tokenizer {

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokenizer(String text) {
    this.text = text;
  }

  public static List<Token> tokenize(String text) {
    Tokenizer tokenizer = new Tokenizer(text);
    while (tokenizer.at < text.length()) {
      tokenizer.next();
    }
    return List.copyOf(tokenizer.tokens);
  }

  private void next() {
    int codePoint = text.codePointAt(at);
    if (Character.isDigit(codePoint)) {
      number();
    } else if (Character.isLetter(codePoint)) {
      word();
    } else {
      int start = at;
      at += Character.charCount(codePoint);
      other(codePoint, start);
    }
  }

  private void number() {
    int start = at;
    StringBuilder form = new StringBuilder();
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      boolean decimal =
          (codePoint == '.' || codePoint == ',') && digitAt(at + 1) && !form.isEmpty();
      if (!Character.isDigit(codePoint) && !decimal) {
        break;
      }
      form.append(
          decimal
              ? String.valueOf((char) codePoint)
              : Integer.toString(Character.digit(codePoint, 10)));
      at += Character.charCount(codePoint);
    }
    add(start, form.toString(), Kind.NUMBER);
  }

  private void word() {
    int start = at;
    int end = at;
    StringBuilder form = new StringBuilder();
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      if (Character.isLetterOrDigit(codePoint)) {
        form.append(Folding.fold(codePoint));
        end = next;
      } else if (Folding.apostrophe(codePoint) && letterAt(next)) {
        form.append('\'');
      } else if (!Folding.invisible(codePoint)) {
        break;
      }
      at = next;
    }
    at = end;
    add(start, form.toString(), Kind.WORD);
  }

  private void other(int codePoint, int start) {
    if (Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Folding.invisible(codePoint)) {
      return;
    }
    boolean dash = Folding.dash(codePoint);
    if (dash && start > 0 && Character.isLetter(text.codePointBefore(start)) && letterAt(at)) {
      return;
    }
    boolean symbol =
        switch (Character.getType(codePoint)) {
          case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL, Character.SURROGATE -> true;
          default -> false;
        };
    String form = dash ? "-" : Folding.fold(codePoint);
    add(start, form, symbol ? Kind.SYMBOL : Kind.MARK);
  }

  /** A letter that folds to nothing, as a voicing mark standing alone does, makes no token. */
  private void add(int start, String form, Kind kind) {
    if (form.isEmpty()) {
      return;
    }
    String stem = kind == Kind.WORD ? Stems.of(form) : form;
    tokens.add(new Token(new Span(start, at), form, stem, kind));
  }

  private boolean letterAt(int index) {
    return index < text.length() && Character.isLetter(text.codePointAt(index));
  }

  private boolean digitAt(int index) {
    return index < text.length() && Character.isDigit(text.charAt(index));
  }
}
