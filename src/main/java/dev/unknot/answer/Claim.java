package dev.unknot.answer;

import dev.unknot.language.Span;
import java.util.List;

/**
 * A stretch of a reply that says something of the documents.
 *
 * @param span its place in the reply's text
 * @param citations the numbers of the citations that bear it out
 */
public record Claim(Span span, List<Integer> citations) {

  public Claim {
    citations = List.copyOf(citations);
  }
}
