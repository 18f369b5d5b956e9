package dev.unknot.answer.support;

import java.util.List;

/**
 * A passage that a sentence cites.
 *
 * @param headings the headings above it, which count as part of what it says
 */
public record CitedPassage(String text, List<String> headings) {

  public CitedPassage {
    headings = List.copyOf(headings);
  }
}
