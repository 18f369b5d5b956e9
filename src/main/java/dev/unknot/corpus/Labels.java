package dev.unknot.corpus;

import dev.unknot.corpus.Block.Item;
import dev.unknot.language.Sentences;
import dev.unknot.language.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the lists whose items open with a label and go on to tell about it, as in "Rolling too
 * fast. Hold each spot." Such a label is a heading of its item: quoted alone it would say what not
 * to do as if it were advice.
 */
record Labels(String text, HeadingRules rules) {

  /** The labelled items: of items in a row either all are, or none is. */
  Set<Part> in(List<Part> parts) {
    Set<Part> labelled = new HashSet<>();
    List<Part> list = new ArrayList<>();
    for (Part part : parts) {
      if (part.block() instanceof Item) {
        list.add(part);
      } else {
        close(list, labelled);
      }
    }
    close(list, labelled);
    return labelled;
  }

  private void close(List<Part> list, Set<Part> labelled) {
    if (list.size() > 1 && list.stream().allMatch(this::labelled)) {
      labelled.addAll(list);
    }
    list.clear();
  }

  private boolean labelled(Part part) {
    List<Span> sentences = Sentences.split(text, part.block().span());
    return sentences.size() > 1 && rules.label(sentences.getFirst().of(text));
  }
}
