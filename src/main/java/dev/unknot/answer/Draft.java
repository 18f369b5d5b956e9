package dev.unknot.answer;

import dev.unknot.answer.CitedText.Phrasing;
import dev.unknot.corpus.Passage;
import dev.unknot.language.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A text in the making: wording of ours and claims with their markers, in order. */
public final class Draft {

  private final StringBuilder text = new StringBuilder();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Span> titles = new ArrayList<>();
  private final Map<Passage, Citation> citations = new LinkedHashMap<>();
  private Phrasing phrasing = Phrasing.EXTRACTIVE;

  /** Adds wording of ours, which claims nothing. */
  public Draft say(String wording) {
    if (!wording.isBlank()) {
      space();
      text.append(wording);
    }
    return this;
  }

  /** Adds the title of a passage's document, which is the document's and claims nothing. */
  public Draft title(Evidence evidence) {
    space();
    int start = text.length();
    text.append(plain(evidence.document().title()));
    titles.add(new Span(start, text.length()));
    return this;
  }

  /** Starts a new paragraph. */
  public Draft paragraph() {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    return this;
  }

  /** Adds what a passage says, in its own words, with its marker. */
  public Draft claim(Evidence evidence) {
    return claim(plain(evidence.text()), evidence);
  }

  /** Adds a wording of what a passage says, with its marker. */
  public Draft claim(String wording, Evidence evidence) {
    return claim(wording, List.of(evidence));
  }

  /** Adds a model's wording of what passages say, with their markers. */
  public Draft paraphrase(String wording, List<Evidence> passages) {
    phrasing = Phrasing.MODEL;
    return claim(wording, passages);
  }

  private Draft claim(String wording, List<Evidence> passages) {
    space();
    int start = text.length();
    text.append(wording);
    int end = text.length();
    List<Integer> cited = passages.stream().map(this::cite).toList();
    claims.add(new Claim(new Span(start, end), cited));
    cited.forEach(id -> text.append(" [").append(id).append(']'));
    return this;
  }

  /** The number of a passage, in order of first use. */
  private int cite(Evidence evidence) {
    return citations
        .computeIfAbsent(
            evidence.passage(),
            cited -> Citation.of(citations.size() + 1, evidence.document(), cited))
        .id();
  }

  /** How many claims there are so far. */
  public int size() {
    return claims.size();
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** White space, line ends and no-break spaces included, shown as one space. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean space =
          Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
      if (!space) {
        plain.append(text.charAt(i));
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString().stripTrailing();
  }

  String text() {
    return text.toString();
  }

  List<Claim> claims() {
    return List.copyOf(claims);
  }

  Phrasing phrasing() {
    return phrasing;
  }

  List<Span> titles() {
    return List.copyOf(titles);
  }

  List<Citation> citations() {
    return List.copyOf(citations.values());
  }

  private void space() {
    if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
      text.append(' ');
    }
  }
}
