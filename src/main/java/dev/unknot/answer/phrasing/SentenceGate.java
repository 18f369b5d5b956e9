package dev.unknot.answer.phrasing;

import dev.unknot.answer.Evidence;
import dev.unknot.answer.Grounding;
import dev.unknot.answer.support.CitedPassage;
import dev.unknot.answer.support.Markers;
import dev.unknot.answer.support.SupportCheck;
import dev.unknot.language.Sentences;
import dev.unknot.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Judges the sentences of a text as it comes. A sentence passes if it is plain prose, cites
 * passages that there are, has no figure that they do not have, and is borne out by them.
 */
final class SentenceGate implements Predicate<String> {

  /** How much longer than the passages a wording of them may be. */
  private static final int STRETCH = 2;

  private static final int FREE = 400;

  /** No prose has these: markup, links, code. */
  private static final String NO_PROSE = "*#<>{}|\\`~_=^@/[]";

  private final SupportCheck check;
  private final List<Evidence> passages;
  private final List<CitedPassage> basis;
  private final boolean oneEach;
  private final int longest;
  private final StringBuilder text = new StringBuilder();
  private final List<Sentence> sentences = new ArrayList<>();

  /**
   * A gate for one text.
   *
   * @param oneEach whether each sentence must cite one passage alone
   */
  SentenceGate(SupportCheck check, List<Evidence> passages, boolean oneEach) {
    this.check = check;
    this.passages = passages;
    this.oneEach = oneEach;
    this.basis =
        passages.stream()
            .map(passage -> new CitedPassage(passage.text(), passage.headings()))
            .toList();
    this.longest =
        FREE + STRETCH * passages.stream().mapToInt(passage -> passage.text().length()).sum();
  }

  /** Takes a piece of the text; false if it is no wording of the passages. */
  @Override
  public boolean test(String piece) {
    text.append(VisibleText.of(piece));
    if (text.length() > longest) {
      return false;
    }
    judge(true);
    return dropped() <= passages.size();
  }

  /** All sentences, once the text is whole. */
  List<Sentence> finish() {
    judge(false);
    return List.copyOf(sentences);
  }

  int size() {
    return sentences.size();
  }

  int dropped() {
    return (int) sentences.stream().filter(sentence -> !sentence.borneOut()).count();
  }

  /** Judges what has not been judged; the last sentence may still grow or get its markers. */
  private void judge(boolean growing) {
    Markers markers = Markers.of(text.toString());
    String prose = markers.blanked();
    List<Span> spans = Sentences.split(prose, new Span(0, prose.length()));
    int whole = growing ? spans.size() - 1 : spans.size();
    for (int at = sentences.size(); at < whole; at++) {
      int end = at + 1 < spans.size() ? spans.get(at + 1).start() : prose.length();
      sentences.add(
          judged(collapsed(spans.get(at).of(prose)), markers.within(spans.get(at).start(), end)));
    }
  }

  private Sentence judged(String words, List<Integer> numbers) {
    List<Integer> cited =
        numbers.stream().filter(number -> number >= 1 && number <= passages.size()).toList();
    boolean marked = !cited.isEmpty() && cited.size() == numbers.size();
    boolean prose = words.chars().noneMatch(each -> NO_PROSE.indexOf(each) >= 0);
    boolean borneOut =
        marked
            && prose
            && !(oneEach && cited.size() > 1)
            && figures(words, cited)
            && check.check(basis, words + Markers.written(cited)).supported();
    return new Sentence(words, cited, borneOut);
  }

  private boolean figures(String words, List<Integer> cited) {
    List<String> quotes = cited.stream().map(number -> passages.get(number - 1).text()).toList();
    return Grounding.foreignFigure(words, quotes).isEmpty();
  }

  /** Blanks where markers stood are none. */
  private static String collapsed(String words) {
    StringBuilder collapsed = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      boolean blank = words.charAt(i) == ' ';
      boolean needless =
          blank && (words.charAt(i + 1) == ' ' || ".,;:!?".indexOf(words.charAt(i + 1)) >= 0);
      if (!needless) {
        collapsed.append(words.charAt(i));
      }
    }
    return collapsed.toString();
  }
}
