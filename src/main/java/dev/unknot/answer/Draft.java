package dev.unknot.answer;

import dev.unknot.corpus.Document;
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
  private final Map<Passage, Citation> citations = new LinkedHashMap<>();

  /** Adds wording of ours, which claims nothing. */
  public Draft say(String wording) {
    if (!wording.isBlank()) {
      space();
      text.append(wording);
    }
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
  public Draft claim(Document document, Passage passage) {
    return claim(passage.text().strip().replaceAll("[\\s\\u00a0]+", " "), document, passage);
  }

  /** Adds a wording of what a passage says, with its marker. */
  public Draft claim(String wording, Document document, Passage passage) {
    space();
    int start = text.length();
    text.append(wording);
    Citation citation =
        citations.computeIfAbsent(
            passage, cited -> Citation.of(citations.size() + 1, document, cited));
    claims.add(new Claim(new Span(start, text.length()), List.of(citation.id())));
    text.append(" [").append(citation.id()).append(']');
    return this;
  }

  String text() {
    return text.toString();
  }

  List<Claim> claims() {
    return List.copyOf(claims);
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
