package dev.unknot.retrieval;

/** A key to search for, with how much it matters. */
public record SearchTerm(String key, float weight) {}
