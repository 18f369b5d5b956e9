package dev.unknot.corpus;

import dev.unknot.corpus.Block.Heading;
import dev.unknot.corpus.Block.Paragraph;
import dev.unknot.corpus.Passage.Voice;

/** A block and who speaks in it. */
record Part(Block block, Voice voice) {

  boolean authored() {
    return voice == Voice.AUTHOR;
  }

  boolean heading() {
    return block instanceof Heading;
  }

  int level() {
    return block instanceof Heading heading ? heading.level() : 0;
  }

  /** Whether it is a line of the author's outside lists, with nothing on it but running text. */
  boolean line() {
    return authored() && block instanceof Paragraph && block.single();
  }
}
