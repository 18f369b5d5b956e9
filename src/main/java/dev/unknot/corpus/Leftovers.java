package dev.unknot.corpus;

import java.util.Locale;
import java.util.Set;

/** Tells what a saved page's frame left behind and what sells something, by {@code noise.yaml}. */
final class Leftovers {

  /** Marks of whole lines are short; a longer line need not be looked up. */
  private static final int LINE = 80;

  private final Set<String> lines;
  private final Set<String> phrases;
  private final Set<String> pageEnds;
  private final DateWords dates;
  private final Set<String> imageEndings;
  private final Set<String> salesPhrases;
  private final Set<String> makers;
  private final Set<String> products;
  private final Set<String> pleasantries;

  Leftovers(Marks marks) {
    lines = marks.list("leftover-lines");
    phrases = marks.list("leftover-phrases");
    pageEnds = marks.list("page-ends");
    dates = new DateWords(marks.list("date-words"));
    imageEndings = marks.list("image-endings");
    salesPhrases = marks.list("sales-phrases");
    makers = marks.list("sales-makers");
    products = marks.list("sales-products");
    pleasantries = marks.list("pleasantries");
  }

  /** Whether a line that stands alone belongs to the page or is a picture. */
  boolean line(String line) {
    if (picture(line) || (line.startsWith("<") && line.endsWith(">"))) {
      return true;
    }
    return line.length() <= LINE
        && (lines.contains(bare(line))
            || navigation(line)
            || dates.only(line)
            || sentence(Plain.of(line)));
  }

  /** Whether a line that stands alone ends the article. */
  boolean pageEnd(String line) {
    return line.length() <= LINE && pageEnds.contains(withoutCount(bare(line)));
  }

  boolean sentence(Plain sentence) {
    return sentence.hasAny(phrases);
  }

  boolean sale(Plain sentence) {
    return sentence.hasAny(salesPhrases) || (sentence.hasAny(makers) && sentence.hasAny(products));
  }

  /** Whether a sentence only greets, thanks or cheers. */
  boolean pleasantry(Plain sentence) {
    return sentence.opensWithAny(pleasantries);
  }

  boolean picture(String line) {
    if (line.startsWith("![")) {
      return true;
    }
    String lower = line.length() <= 2 * LINE ? line.toLowerCase(Locale.ROOT) : "";
    return lower.chars().noneMatch(unit -> Plain.space((char) unit))
        && (lower.startsWith("http://")
            || lower.startsWith("https://")
            || imageEndings.stream().anyMatch(lower::endsWith));
  }

  /** A row of links to the site's pages, which begins with the first of them. */
  private boolean navigation(String line) {
    int bar = 0;
    while (bar < line.length() && "|\u00BB>\u203A\u2022/".indexOf(line.charAt(bar)) < 0) {
      bar++;
    }
    return bar < line.length() && lines.contains(bare(line.substring(0, bar)));
  }

  private static String bare(String line) {
    return Plain.of(line).bare().text();
  }

  /** "3 comments" ends a page as "comments" does. */
  private static String withoutCount(String line) {
    int at = 0;
    while (at < line.length() && Character.isDigit(line.charAt(at))) {
      at++;
    }
    return line.substring(at).strip();
  }
}
