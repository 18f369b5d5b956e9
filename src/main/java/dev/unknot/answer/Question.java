package dev.unknot.answer;

import dev.unknot.lexicon.Term;
import java.util.List;
import java.util.Set;

/**
 * What is to be answered.
 *
 * @param terms what it is about
 * @param words the stems of its words
 * @param asked what it wants to know, by id
 */
public record Question(List<Term> terms, Set<String> words, Set<String> asked) {}
