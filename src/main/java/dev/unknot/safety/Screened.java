package dev.unknot.safety;

/** A message held against the rules: what it means, and what is to be remembered after it. */
public record Screened(Verdict verdict, Facts facts) {}
