package dev.unknot.answer;

/**
 * A passage found for a question.
 *
 * @param score what passages are ordered by, 0 to 1
 * @param coverage the share of the question's meaning that it covers, 0 to 1
 */
public record Ranked(Evidence evidence, double score, double coverage) {}
