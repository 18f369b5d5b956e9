package dev.unknot.eval.check;

import dev.unknot.eval.check.CitationCheck.CitesPassage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A passage that a case wants cited, by words that it and the headings above it hold: what makes a
 * passage relevant to the case.
 *
 * @param choices lists of words; a passage that holds all the words of any one list will do
 */
public record PassageNeed(List<List<String>> choices) {

  public PassageNeed {
    choices = choices.stream().map(List::copyOf).toList();
  }

  /** The need that a check stands for, if it stands for one. */
  public static Stream<PassageNeed> of(Check check) {
    return check instanceof CitesPassage wanted ? Stream.of(wanted.need()) : Stream.empty();
  }

  /** Whether a passage is the one; white space, quotes and the case of letters do not matter. */
  public boolean isMetBy(String section, String text) {
    String passage = Words.folded(section + " | " + text);
    return choices.stream()
        .anyMatch(words -> words.stream().allMatch(word -> passage.contains(Words.folded(word))));
  }

  String shown() {
    return choices.stream()
        .map(words -> Words.list(words, " and "))
        .collect(Collectors.joining("; or with "));
  }
}
