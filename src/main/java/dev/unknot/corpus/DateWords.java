package dev.unknot.corpus;

import java.util.Set;
import java.util.stream.Stream;

/** Tells lines that say when a page was made and nothing else. */
record DateWords(Set<String> words) {

  boolean only(String line) {
    return line.chars().anyMatch(Character::isDigit)
        && Plain.of(line).words().stream()
            .flatMap(word -> Stream.of(word.split("[^a-z0-9]")))
            .allMatch(word -> words.contains(word) || number(word));
  }

  private static boolean number(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }
}
