package dev.unknot.corpus;

import dev.unknot.corpus.Block.Heading;
import dev.unknot.corpus.Block.Paragraph;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the letters that an article quotes. A letter is announced by a short paragraph with a
 * correspondent and a word of writing in it, and goes on to the line that announces the answer. If
 * there is no such line, only what is plainly quoted counts.
 */
final class Letters {

  private static final int ANNOUNCEMENT = 400;
  private static final int ANSWER = 60;

  /** The most blocks that one letter is taken to have. */
  private static final int BLOCKS = 12;

  private final Set<String> people;
  private final Set<String> words;
  private final Set<String> answers;
  private final Set<String> firstPerson;

  Letters(Marks marks) {
    people = marks.list("letter-people");
    words = marks.list("letter-words");
    answers = marks.list("letter-answers");
    firstPerson = marks.list("letter-first-person");
  }

  BitSet in(String text, List<Block> blocks) {
    BitSet letters = new BitSet();
    int at = 0;
    while (at < blocks.size()) {
      int start = at + 1;
      int end = announces(text, blocks.get(at)) ? end(text, blocks, start) : start;
      if (end > start) {
        letters.set(leadsIn(text, blocks.get(at)) ? at : start, end);
      }
      at = end;
    }
    return letters;
  }

  private boolean announces(String text, Block block) {
    if (!(block instanceof Paragraph) || block.span().length() > ANNOUNCEMENT) {
      return false;
    }
    Plain plain = Plain.of(block.span().of(text));
    return plain.hasAny(people) && plain.hasAny(words);
  }

  private int end(String text, List<Block> blocks, int start) {
    int limit = Math.min(blocks.size(), start + BLOCKS);
    for (int at = start; at < limit && !(blocks.get(at) instanceof Heading); at++) {
      if (answers(text, blocks.get(at))) {
        return at + 1;
      }
    }
    return leadsIn(text, blocks.get(start - 1)) ? quoted(text, blocks, start) : start;
  }

  /** Whether a block does no more than announce what follows. */
  private static boolean leadsIn(String text, Block block) {
    return text.charAt(block.span().end() - 1) == ':';
  }

  private int quoted(String text, List<Block> blocks, int start) {
    int at = start;
    while (at < blocks.size() && opensQuote(text, blocks.get(at))) {
      at++;
    }
    boolean unmarked = at == start && at < blocks.size() && personal(text, blocks.get(at));
    return unmarked ? at + 1 : at;
  }

  private boolean answers(String text, Block block) {
    String line = block.span().length() <= ANSWER ? block.span().of(text) : "";
    return line.endsWith(":") && Plain.of(line).hasAny(answers);
  }

  private static boolean opensQuote(String text, Block block) {
    char first = text.charAt(block.span().start());
    return block instanceof Paragraph && (first == '"' || first == '\u201C');
  }

  private boolean personal(String text, Block block) {
    return block instanceof Paragraph
        && Plain.of(block.span().of(text)).words().stream().anyMatch(firstPerson::contains);
  }
}
