package dev.unknot.conversation;

/** One turn, done: the conversation after it and what was replied. */
public record Exchange(Conversation conversation, Reply reply) {}
