package dev.unknot.corpus;

import dev.unknot.corpus.Block.Item;
import java.util.BitSet;
import java.util.List;

/** Finds the blocks and sentences of a document in which not its author speaks. */
final class Noise {

  private final Leftovers leftovers;
  private final Letters letters;
  private final Bylines bylines;

  Noise(Marks marks, Bylines bylines) {
    this.bylines = bylines;
    leftovers = new Leftovers(marks);
    letters = new Letters(marks);
  }

  /**
   * The blocks of another voice.
   *
   * @param curated whether somebody has put the text in order, so that all of it is meant: then
   *     only what a page's frame left is looked for
   */
  BitSet blocks(String text, List<Block> blocks, boolean curated) {
    BitSet other = new BitSet();
    for (int at = 0; at < blocks.size(); at++) {
      Block block = blocks.get(at);
      if (!(block instanceof Item) && leftovers.pageEnd(firstLine(text, block))) {
        other.set(at, blocks.size());
        break;
      }
      other.set(at, block.single() && leftovers.line(block.span().of(text)));
    }
    if (!curated) {
      Repeats repeats = new Repeats(text, blocks);
      BitSet captions = repeats.captions();
      captions.stream().filter(at -> !signed(text, blocks.get(at))).forEach(other::set);
      other.or(repeats.decks());
      other.or(letters.in(text, blocks));
    }
    return other;
  }

  private static String firstLine(String text, Block block) {
    return block.single()
        ? block.span().of(text)
        : Line.at(text, block.span().start()).content().of(text);
  }

  private boolean signed(String text, Block block) {
    return bylines.author(block.span().of(text)).isPresent();
  }

  /** Whether a sentence is nobody's advice; a question tells nothing, whoever asks it. */
  boolean sentence(String sentence, boolean curated) {
    Plain plain = Plain.of(sentence);
    return sentence.endsWith("?")
        || leftovers.sentence(plain)
        || (!curated && (leftovers.sale(plain) || leftovers.pleasantry(plain)));
  }
}
