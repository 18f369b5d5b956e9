package dev.unknot.answer;

import dev.unknot.language.Span;

/** Where a passage stands: enough to find it again. */
public record Place(String document, Span span) {}
