package dev.unknot.corpus;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an author's name from a line such as "by Ann Example, coach" or "I'm Ann Example". */
final class Bylines {

  private static final int LINE = 160;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;

  private final Set<String> openers;
  private final Set<String> introductions;
  private final DateWords dates;

  Bylines(Marks marks) {
    openers = marks.list("byline-openers");
    introductions = marks.list("byline-introductions");
    dates = new DateWords(marks.list("date-words"));
  }

  Optional<String> author(String line) {
    if (line.length() > LINE) {
      return Optional.empty();
    }
    List<String> words =
        List.of(undated(line).replace('\u2019', '\'').replace('\u00A0', ' ').strip().split("\\s+"));
    return opened(words, introductions)
        .map(start -> name(words, start))
        .or(() -> opened(words, openers).flatMap(start -> signed(line, words, start)))
        .filter(name -> !name.isEmpty());
  }

  /** Without a date that stands before the byline. */
  private String undated(String line) {
    int by = line.indexOf(" by ");
    return by > 0 && dates.only(line.substring(0, by)) ? line.substring(by + 1) : line;
  }

  /** After a byline's name nothing follows, or something set off from it, but no sentence. */
  private static Optional<String> signed(String line, List<String> words, int start) {
    String name = name(words, start);
    int after = start + name.split(" ").length;
    boolean alone = after >= words.size();
    boolean setOff =
        !alone
            && (words.get(after - 1).endsWith(",")
                || !Character.isLetter(words.get(after).charAt(0))
                || words.get(after).equals("on"));
    boolean sentence = line.endsWith(".") || line.endsWith("!") || line.endsWith("?");
    return alone || (setOff && !sentence) ? Optional.of(name) : Optional.empty();
  }

  /** How many words an opener takes at the start of a line, if one stands there. */
  private static Optional<Integer> opened(List<String> words, Set<String> openers) {
    for (int count = 3; count > 0; count--) {
      if (count < words.size()
          && openers.contains(Plain.of(String.join(" ", words.subList(0, count))).text())) {
        return Optional.of(count);
      }
    }
    return Optional.empty();
  }

  /** The capitalised words from a place on; empty unless they can be a person's name. */
  private static String name(List<String> words, int start) {
    int end = start;
    boolean open = true;
    while (open && end < words.size() && capitalised(words.get(end))) {
      String word = words.get(end);
      open = Character.isLetter(word.charAt(word.length() - 1)) || word.length() <= 3;
      end++;
    }
    if (end - start < SHORTEST || end - start > LONGEST) {
      return "";
    }
    String name = String.join(" ", words.subList(start, end));
    int last = name.length();
    while (!Character.isLetter(name.charAt(last - 1))) {
      last--;
    }
    return name.substring(0, last);
  }

  private static boolean capitalised(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }
}
