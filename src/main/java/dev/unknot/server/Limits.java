package dev.unknot.server;

import java.time.Duration;

/**
 * How much a request may ask for.
 *
 * @param message the longest message, in UTF-16 code units
 * @param messages the most messages in a posted conversation
 * @param apiBody the longest body of the JSON interface, in bytes
 * @param openAiBody the longest body of the OpenAI-compatible one
 * @param stream how long a stream of events may take, waiting included
 */
record Limits(int message, int messages, long apiBody, long openAiBody, Duration stream) {}
