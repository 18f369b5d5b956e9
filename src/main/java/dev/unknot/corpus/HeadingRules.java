package dev.unknot.corpus;

import java.util.List;
import java.util.Set;

/**
 * Tells by a line's own form whether it reads as a heading or as a title, where no mark says so.
 * The words it goes by are in {@code headings.yaml}.
 */
final class HeadingRules {

  private static final int LENGTH = 120;
  private static final int TITLE_LENGTH = 160;
  private static final int TITLE_WORDS = 20;
  private static final int LEAD_IN_WORDS = 18;
  private static final int CAPITALISED_WORDS = 14;
  private static final int QUESTION_WORDS = 12;
  private static final int SENTENCE_WORDS = 10;
  private static final int PLAIN_WORDS = 6;

  /** The words of an opener and the verb that it takes. */
  private static final int OPENING = 3;

  private final Set<String> small;
  private final Set<String> openers;
  private final Set<String> looseOpeners;
  private final Set<String> questions;
  private final Set<String> instructions;
  private final Set<String> sentenceWords;

  HeadingRules(Marks marks) {
    small = marks.list("small-words");
    openers = marks.list("openers");
    looseOpeners = marks.list("loose-openers");
    questions = marks.list("question-openers");
    instructions = marks.list("instruction-openers");
    sentenceWords = marks.list("sentence-words");
  }

  boolean heading(String raw) {
    String line = withoutEmphasis(raw);
    if (line.isEmpty() || line.length() > LENGTH || !opensLarge(line) || sentencesInside(line)) {
      return false;
    }
    Plain plain = Plain.of(line);
    int words = plain.words().size();
    return switch (line.charAt(line.length() - 1)) {
      case ':' -> words <= LEAD_IN_WORDS;
      case '?' -> words <= QUESTION_WORDS && plain.opensWithAny(questions);
      case '.' ->
          words <= SENTENCE_WORDS
              && !line.endsWith("..")
              && (opensAsHeading(plain)
                  || (words > 2 && capitalised(line) && !has(sentenceWords, plain.words())));
      case '!', ',', ';', '\u2026' -> false;
      default -> unmarked(line, plain, words);
    };
  }

  /** A line that is a heading even with text right above or below it. */
  boolean sureHeading(String line) {
    return line.length() <= LENGTH / 2
        && !line.endsWith(".")
        && !line.endsWith("?")
        && heading(line)
        && (line.endsWith(":") || capitalised(line));
  }

  /**
   * Whether a sentence names something and says nothing of it: it opens with what is done ("Rolling
   * too fast.") and has no verb beside, or is a word or two.
   */
  boolean label(String sentence) {
    Plain plain = Plain.of(sentence);
    List<String> words = plain.words();
    if (!sentence.endsWith(".")
        || words.isEmpty()
        || words.size() > SENTENCE_WORDS
        || sentence.indexOf(',') >= 0
        || plain.opensWithAny(instructions)
        || has(sentenceWords, words)) {
      return false;
    }
    String opening = words.getFirst();
    return words.size() <= 2 || opening.equals("not") || opening.endsWith("ing");
  }

  /** A line of more code units is no heading. */
  static int longest() {
    return LENGTH;
  }

  boolean title(String line) {
    return line.length() <= TITLE_LENGTH
        && !line.isEmpty()
        && ".:;,\u2026".indexOf(line.charAt(line.length() - 1)) < 0
        && !sentencesInside(line)
        && Plain.of(line).words().size() <= TITLE_WORDS;
  }

  /** A single word, or a question, above others such is the first of the sections, no title. */
  boolean firstOfSections(String line, List<String> headings) {
    int words = Plain.of(line).words().size();
    boolean question = line.endsWith("?");
    return headings.size() > 1
        && headings.stream()
            .allMatch(heading ->
                question
                    ? heading.endsWith("?")
                    : words == 1 && Plain.of(heading).words().size() <= 3);
  }

  private boolean unmarked(String line, Plain plain, int words) {
    boolean shouted = shouted(line);
    if (words <= CAPITALISED_WORDS
        && ((capitalised(line) && !shouted) || plain.opensWithAny(looseOpeners))) {
      return true;
    }
    boolean instruction = words > 2 && plain.opensWithAny(instructions);
    return words <= (shouted ? SENTENCE_WORDS : PLAIN_WORDS)
        && !instruction
        && (words <= 2 || !has(sentenceWords, plain.words()));
  }

  /**
   * "When to do it." has no verb but the one in its opening; "When to do it is up to you." does.
   */
  private boolean opensAsHeading(Plain plain) {
    List<String> words = plain.words();
    return plain.opensWithAny(openers)
        && !has(sentenceWords, words.subList(Math.min(OPENING, words.size()), words.size()));
  }

  private static boolean has(Set<String> marks, List<String> words) {
    return words.stream().anyMatch(marks::contains);
  }

  private static String withoutEmphasis(String line) {
    boolean bold = line.length() > 4 && line.startsWith("**") && line.endsWith("**");
    return bold ? line.substring(2, line.length() - 2) : line;
  }

  private static boolean opensLarge(String line) {
    int at = 0;
    while (at < line.length() && !Character.isLetterOrDigit(line.charAt(at))) {
      at++;
    }
    return at < line.length() && !Character.isLowerCase(line.charAt(at));
  }

  /** Whether the words that matter all begin large. */
  private boolean capitalised(String line) {
    return line.chars().anyMatch(Character::isUpperCase)
        && List.of(line.split("[\\s\u00A0]+")).stream()
            .filter(word -> !small.contains(Plain.of(word).bare().text()))
            .allMatch(HeadingRules::opensLargeOrNotAtAll);
  }

  private static boolean opensLargeOrNotAtAll(String word) {
    return opensLarge(word) || word.chars().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean shouted(String line) {
    return line.chars().noneMatch(Character::isLowerCase);
  }

  /** Whether a sentence ends before the line does. */
  private static boolean sentencesInside(String line) {
    for (int at = 0; at + 1 < line.length(); at++) {
      if (".!?".indexOf(line.charAt(at)) >= 0 && Plain.space(line.charAt(at + 1))) {
        return !line.regionMatches(true, at - 2, "vs.", 0, 3);
      }
    }
    return false;
  }
}
