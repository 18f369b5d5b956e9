package dev.unknot.corpus;

import dev.unknot.language.Span;
import java.util.List;

/**
 * A sentence of a document: the smallest thing that can be cited.
 *
 * @param document the id of its document
 * @param span its place in the document's text
 * @param text what stands there, to the letter
 * @param headings the headings above it, outermost first; the document's title is not among them
 * @param role what it is in its section
 * @param item the place of its list item in the list, from 1; 0 outside lists
 * @param voice who speaks
 * @param context the sentences right before it that it may lean on ("Repeat this"); empty in a text
 *     that somebody has put in order, where each stands on its own
 */
public record Passage(
    String document,
    Span span,
    String text,
    List<String> headings,
    Role role,
    int item,
    Voice voice,
    String context) {

  /** A {@code STEP} stands in an ordered list, an {@code ITEM} in another list. */
  public enum Role {
    SENTENCE,
    ITEM,
    STEP
  }

  /**
   * An {@code OTHER} voice is a letter, a sales line, a page's leftover, or what tells nothing, as
   * a greeting: shown in the source, never claimed.
   */
  public enum Voice {
    AUTHOR,
    OTHER
  }

  public Passage {
    headings = List.copyOf(headings);
    if (text.length() != span.length()) {
      throw new IllegalArgumentException(
          "text: " + text.length() + " units (expected: " + span.length() + ", as its span)");
    }
  }

  /** The heading path, as a reader sees it; empty above the first heading. */
  public String section() {
    return String.join(" > ", headings);
  }
}
