package dev.unknot.corpus;

import dev.unknot.corpus.Block.Heading;
import dev.unknot.corpus.Block.Paragraph;
import dev.unknot.language.Span;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what a page says twice: cut-off copies of a paragraph below, and captions of its pictures.
 */
final class Repeats {

  private static final int CAPTION = 60;
  private static final int CAPTION_WORDS = 5;
  private static final int HEADING = 120;

  /** A shorter beginning in common can be chance. */
  private static final int DECK = 20;

  /** How far below its cut-off copy a paragraph may stand. */
  private static final int REACH = 4;

  private final String text;
  private final List<Block> blocks;

  Repeats(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
  }

  BitSet captions() {
    Map<String, Integer> lines = new HashMap<>();
    Map<String, Integer> underHeadings = new HashMap<>();
    for (int at = 0; at < blocks.size(); at++) {
      if (fragment(at)) {
        lines.merge(line(at).text(), 1, Integer::sum);
        underHeadings.merge(line(at).text(), underHeading(at) ? 1 : 0, Integer::sum);
      }
    }
    BitSet captions = new BitSet();
    for (int at = 0; at < blocks.size(); at++) {
      if (fragment(at)) {
        int count = lines.getOrDefault(line(at).text(), 0);
        boolean always = underHeadings.getOrDefault(line(at).text(), 0) == count;
        captions.set(at, always && (count > 1 || small(at)));
      }
    }
    return captions;
  }

  BitSet decks() {
    BitSet decks = new BitSet();
    for (int at = 0; at < blocks.size(); at++) {
      Span core = core(blocks.get(at));
      int reach = Math.min(blocks.size(), at + 1 + REACH);
      for (int below = at + 1; below < reach && core.length() >= DECK; below++) {
        if (opens(blocks.get(below).span(), core)) {
          decks.set(at);
        }
      }
    }
    return decks;
  }

  /** A short line of its own without an end mark. */
  private boolean fragment(int at) {
    Span span = blocks.get(at).span();
    return blocks.get(at) instanceof Paragraph paragraph
        && paragraph.single()
        && span.length() <= CAPTION
        && Character.isLetterOrDigit(text.charAt(span.end() - 1));
  }

  private Plain line(int at) {
    return Plain.of(blocks.get(at).span().of(text));
  }

  private boolean small(int at) {
    return Character.isLowerCase(text.charAt(blocks.get(at).span().start()))
        && line(at).words().size() <= CAPTION_WORDS;
  }

  private boolean underHeading(int at) {
    if (at == 0) {
      return false;
    }
    Block above = blocks.get(at - 1);
    Span span = above.span();
    boolean open = span.length() > 0 && ".!,;".indexOf(text.charAt(span.end() - 1)) < 0;
    return above instanceof Heading
        || (above instanceof Paragraph && above.single() && span.length() <= HEADING && open);
  }

  /** What a paragraph says before the dots that cut it off; nothing if none do. */
  private Span core(Block block) {
    Span span = block.span();
    int end = span.end();
    int dots = 0;
    while (end > span.start() && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
      dots += text.charAt(end) == '\u2026' ? 3 : text.charAt(end) == '.' ? 1 : 0;
    }
    boolean cut = block instanceof Paragraph && dots >= 3;
    return new Span(cut ? span.start() : end, end);
  }

  /** Whether a stretch begins with the same words, white space aside. */
  private boolean opens(Span stretch, Span core) {
    int at = stretch.start();
    for (int of = core.start(); of < core.end(); of++) {
      if (Plain.space(text.charAt(of))) {
        continue;
      }
      while (at < stretch.end() && Plain.space(text.charAt(at))) {
        at++;
      }
      if (at == stretch.end() || text.charAt(at) != text.charAt(of)) {
        return false;
      }
      at++;
    }
    return true;
  }
}
