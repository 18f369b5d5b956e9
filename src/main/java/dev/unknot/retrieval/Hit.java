package dev.unknot.retrieval;

/**
 * A passage found, with its rank from 1 and its score, which orders the hits of one search and
 * means nothing beyond.
 */
public record Hit(int rank, float score, IndexedPassage found) {}
