package dev.unknot.assistant;

/**
 * A passage found by a search.
 *
 * @param rank from 1
 * @param score what results are ordered by, 0 to 1
 * @param coverage the share of the question's meaning that the passage covers, 0 to 1: what an
 *     answer is gated on
 * @param start where it stands in its document, in UTF-16 code units
 * @param end the unit after its last
 */
public record Found(
    int rank,
    double score,
    double coverage,
    String document,
    String source,
    String section,
    int start,
    int end,
    String text) {}
