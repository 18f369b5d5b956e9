package dev.unknot.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Mends misspelt words, gated twice: only a word that is in no English dictionary is touched, and
 * only into a word of the given vocabulary. The measure is the restricted Damerau-Levenshtein
 * distance (Boytsov 2011): one edit for words of four or five letters, two from seven on.
 */
public final class Spelling {

  private static final int SHORTEST = 4;

  private static final int REMEMBERED = 10_000;

  private final Set<String> vocabulary;
  private final Map<Integer, List<String>> byLength = new HashMap<>();

  /** What was nearest to words seen before; people misspell alike. */
  private final Map<String, Optional<String>> seen = new ConcurrentHashMap<>();

  public Spelling(Collection<String> vocabulary) {
    this.vocabulary = Set.copyOf(vocabulary);
    for (String word : this.vocabulary) {
      if (word.length() >= SHORTEST) {
        byLength.computeIfAbsent(word.length(), length -> new ArrayList<>()).add(word);
      }
    }
  }

  /** The token, or the same place read as the word that was meant. */
  public Token mend(Token token) {
    if (!token.isWord() || token.form().length() < SHORTEST || vocabulary.contains(token.form())) {
      return token;
    }
    // "Spine's" is the spine, and "sooo" is "so": neither is misspelt.
    String plain = token.form().replaceFirst("'s$", "");
    if (vocabulary.contains(plain)) {
      return token.readAs(plain);
    }
    for (String drawnOut : List.of("$1", "$1$1")) {
      String squeezed = plain.replaceAll("(\\p{L})\\1{2,}", drawnOut);
      if (!squeezed.equals(plain) && (vocabulary.contains(squeezed) || Dictionary.has(squeezed))) {
        return token.readAs(squeezed);
      }
    }
    Optional<String> nearest = nearest(token.form());
    if (nearest.isEmpty() || Dictionary.has(token.form())) {
      return token;
    }
    return token.readAs(nearest.get());
  }

  /** The one nearest word; none if none is near enough or two are as near with different stems. */
  Optional<String> nearest(String word) {
    Optional<String> known = seen.get(word);
    if (known != null) {
      return known;
    }
    Optional<String> nearest = search(word);
    if (seen.size() < REMEMBERED) {
      seen.put(word, nearest);
    }
    return nearest;
  }

  private Optional<String> search(String word) {
    int limit = word.length() >= 7 ? 2 : 1;
    @Nullable String best = null;
    int least = limit + 1;
    for (int length = word.length() - limit; length <= word.length() + limit; length++) {
      for (String candidate : byLength.getOrDefault(length, List.of())) {
        int distance = distance(word, candidate, least);
        if (distance < least
            || distance == least && distance <= limit && better(word, candidate, best)) {
          least = distance;
          best = candidate;
        }
      }
    }
    return least <= limit ? Optional.ofNullable(best) : Optional.empty();
  }

  /** Of two as near, the one with the same letters, then consonants, then beginning. */
  private static boolean better(String word, String candidate, @Nullable String best) {
    if (best == null) {
      return true;
    }
    int more = Integer.compare(same(word, candidate), same(word, best));
    return more > 0 || more == 0 && candidate.compareTo(best) < 0;
  }

  private static int same(String word, String candidate) {
    int start = 0;
    while (start < Math.min(word.length(), candidate.length())
        && word.charAt(start) == candidate.charAt(start)) {
      start++;
    }
    return start
        + (skeleton(word).equals(skeleton(candidate)) ? word.length() : 0)
        + (letters(word).equals(letters(candidate)) ? 2 * word.length() : 0);
  }

  /** "Pian" has the letters of pain, and not those of piano. */
  private static String letters(String word) {
    char[] letters = word.toCharArray();
    Arrays.sort(letters);
    return String.valueOf(letters);
  }

  /** The consonants of a word, doubled ones once: what a misspelling mostly keeps. */
  private static String skeleton(String word) {
    StringBuilder skeleton = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      boolean doubled = !skeleton.isEmpty() && skeleton.charAt(skeleton.length() - 1) == letter;
      if ("aeiouy'".indexOf(letter) < 0 && !doubled) {
        skeleton.append(letter);
      }
    }
    return skeleton.toString();
  }

  /** How many edits apart two words are; one more than the limit if they are further. */
  public static int distance(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit) {
      return limit + 1;
    }
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[other.length()];
  }
}
