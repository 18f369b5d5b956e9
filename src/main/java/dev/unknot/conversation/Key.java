package dev.unknot.conversation;

import java.time.Instant;

/**
 * What a retry is known by.
 *
 * @param id a digest of the key and of who sent it
 * @param body a digest of what was asked
 * @param notBefore one of the same id that is older than this has expired
 */
public record Key(String id, String body, Instant notBefore) {}
